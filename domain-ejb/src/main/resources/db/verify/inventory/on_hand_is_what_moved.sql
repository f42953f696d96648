-- invariant: I7
-- en: What is on hand is the sum of everything that came and went
-- fr: Ce qui est en stock est la somme de tout ce qui est entré et sorti
select s.offer_id as offer, s.vendor_id as vendor, s.on_hand, coalesce(sum(m.quantity), 0) as moved
from inventory.stock_item s
left join inventory.movement m on m.offer_id = s.offer_id
group by s.offer_id
having s.on_hand <> coalesce(sum(m.quantity), 0)
