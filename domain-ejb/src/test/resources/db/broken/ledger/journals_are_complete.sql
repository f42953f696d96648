insert into ledger.entry (journal_id, account_id, amount_minor, currency, subject, vendor_id)
select journal_id, account_id, x.minor, currency, subject, vendor_id
from ledger.entry, (values (1), (-1)) x (minor) where id = (select min(id) from ledger.entry);
