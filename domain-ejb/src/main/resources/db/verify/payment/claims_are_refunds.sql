-- invariant: I3
-- en: What is claimed or refunded of a vendor order is exactly what its refunds say
-- fr: Ce qui est réservé ou remboursé d’une commande vendeur est exactement ce que disent ses remboursements
select a.vendor_order_number as vendor_order,
       (select p.currency from payment.payment p where p.id = a.payment_id) as currency,
       a.claimed_minor as claimed, r.open as open_refunds,
       a.refunded_minor as refunded, r.confirmed as confirmed_refunds
from payment.allocation a
cross join lateral (select coalesce(sum(x.amount_minor) filter (where f.status = 'CONFIRMED'), 0) as confirmed,
                           coalesce(sum(x.amount_minor) filter (where f.status <> 'CONFIRMED'), 0) as open
                    from payment.refund_allocation x join payment.refund f on f.id = x.refund_id
                    where x.allocation_id = a.id) r
where (a.claimed_minor, a.refunded_minor) is distinct from (r.open, r.confirmed)
