-- invariant: I7
-- en: What an order says of its shipping is what its lines say
-- fr: Ce qu’une commande dit de son expédition est ce qu’en disent ses lignes
select o.number as vendor_order, o.status, sum(l.quantity) as ordered, sum(l.shipped) as shipped
from ordering.vendor_order o
join ordering.order_line l on l.vendor_order_id = o.id
group by o.id
having bool_or(l.shipped < 0 or l.shipped > l.quantity)
    or case when o.status in ('SHIPPED', 'DELIVERED', 'COMPLETED') and o.refusal is null
                then sum(l.shipped) <> sum(l.quantity)
            -- the rest was refused
            when o.status in ('PARTLY_SHIPPED', 'SHIPPED', 'DELIVERED', 'COMPLETED')
                then sum(l.shipped) = 0 or sum(l.shipped) = sum(l.quantity)
            else sum(l.shipped) <> 0 end
