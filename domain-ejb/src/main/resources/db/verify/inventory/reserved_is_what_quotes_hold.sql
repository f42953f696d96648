-- invariant: I7
-- en: What is reserved is what live quotes hold
-- fr: Ce qui est réservé est ce que tiennent les devis en cours
select s.offer_id as offer, s.vendor_id as vendor, s.reserved, coalesce(h.held, 0) as held
from inventory.stock_item s
left join (select l.offer_id, sum(l.quantity) as held
           from inventory.reservation_line l
           join inventory.reservation r on r.quote_id = l.quote_id
           where r.status = 'LIVE'
           group by l.offer_id) h on h.offer_id = s.offer_id
where s.reserved <> coalesce(h.held, 0)
