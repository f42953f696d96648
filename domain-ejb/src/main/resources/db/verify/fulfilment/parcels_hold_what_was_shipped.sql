-- invariant: I7
-- en: The parcels of a line hold as many pieces as were shipped of it
-- fr: Les colis d’une ligne contiennent autant de pièces qu’il en a été expédié
select o.number as vendor_order, l.id as order_line, l.vendor_sku, l.shipped, coalesce(sum(s.quantity), 0) as in_parcels
from ordering.order_line l
join ordering.vendor_order o on o.id = l.vendor_order_id
left join fulfilment.shipment_line s on s.order_line_id = l.id
group by l.id, o.number
having l.shipped <> coalesce(sum(s.quantity), 0)
