-- invariant: I4
-- en: Every purchase costs what its vendor orders cost together
-- fr: Chaque achat coûte ce que coûtent ensemble ses commandes vendeur
select p.number as purchase, p.currency, p.total_minor as total, coalesce(sum(o.total_minor), 0) as orders
from ordering.purchase p
left join ordering.vendor_order o on o.purchase_id = p.id
group by p.id
having p.total_minor <> coalesce(sum(o.total_minor), 0) or count(*) filter (where o.currency <> p.currency) > 0
