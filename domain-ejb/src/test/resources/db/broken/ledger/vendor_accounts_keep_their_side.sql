update ledger.entry e set amount_minor = abs(e.amount_minor)
from ledger.account a where a.id = e.account_id and a.type = 'VENDOR_PENDING';
