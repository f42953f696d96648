-- invariant: I10
-- en: Every payout is the sum of its items
-- fr: Chaque versement est la somme de ses éléments
select p.id as payout, p.vendor_id as vendor, p.currency, p.amount_minor as amount,
       coalesce(sum(i.amount_minor), 0) as items
from payout.payout p
left join payout.payout_item i on i.payout_id = p.id
group by p.id
having p.amount_minor <> coalesce(sum(i.amount_minor), 0)
