-- invariant: I14
-- en: Every entry is shown to the vendor of its account, and to no other
-- fr: Chaque ligne est montrée au vendeur de son compte, et à nul autre
select e.id as entry, e.journal_id as journal, e.vendor_id as shown_to, a.vendor_id as account_of
from ledger.entry e
join ledger.account a on a.id = e.account_id
where e.vendor_id is distinct from a.vendor_id
