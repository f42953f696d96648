-- invariant: I11
-- en: All accounts together come to zero in each currency
-- fr: L’ensemble des comptes donne zéro dans chaque devise
select e.currency, sum(e.amount_minor) as difference
from ledger.entry e
group by e.currency
having sum(e.amount_minor) <> 0
