-- invariant: I7
-- en: What is allocated is what paid orders still wait for
-- fr: Ce qui est alloué est ce que les commandes payées attendent encore
select s.offer_id as offer, s.vendor_id as vendor, s.allocated, coalesce(w.waiting, 0) as waiting
from inventory.stock_item s
left join (select l.offer_id, sum(l.quantity - l.shipped) as waiting
           from ordering.order_line l
           join ordering.vendor_order o on o.id = l.vendor_order_id
           where o.status in ('TO_ACCEPT', 'TO_SHIP', 'PARTLY_SHIPPED')
           group by l.offer_id) w on w.offer_id = s.offer_id
where s.allocated <> coalesce(w.waiting, 0)
