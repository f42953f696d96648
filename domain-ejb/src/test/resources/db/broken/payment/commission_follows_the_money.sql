update ledger.entry e set amount_minor = e.amount_minor + 1
from ledger.account a where a.id = e.account_id and a.type = 'COMMISSION_INCOME' and e.amount_minor < 0;
