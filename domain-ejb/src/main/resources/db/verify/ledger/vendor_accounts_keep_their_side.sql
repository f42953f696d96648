-- invariant: I11
-- en: No vendor has earned less than nothing, or owes less than nothing
-- fr: Aucun vendeur n’a gagné moins que rien, ni ne doit moins que rien
-- Credits are negative: what is pending or payable stands on one side, what a vendor owes on the other.
select a.vendor_id as vendor, a.type as account, a.currency, sum(e.amount_minor) as balance
from ledger.account a
join ledger.entry e on e.account_id = a.id
where a.vendor_id is not null
group by a.id
having (a.type in ('VENDOR_PENDING', 'VENDOR_PAYABLE', 'VENDOR_RESERVE', 'VENDOR_HOLD') and sum(e.amount_minor) > 0)
    or (a.type = 'VENDOR_RECEIVABLE' and sum(e.amount_minor) < 0)
