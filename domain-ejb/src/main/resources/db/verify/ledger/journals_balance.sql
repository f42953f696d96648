-- invariant: I1
-- en: Every journal balances in each currency
-- fr: Chaque écriture est équilibrée dans chaque devise
select j.id as journal, j.kind, j.reference, e.currency, sum(e.amount_minor) as difference
from ledger.journal j
join ledger.entry e on e.journal_id = j.id
group by j.id, e.currency
having sum(e.amount_minor) <> 0
