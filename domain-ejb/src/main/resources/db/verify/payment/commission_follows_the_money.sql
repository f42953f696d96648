-- invariant: I12
-- en: The marketplace keeps its commission on what is sold, and none on what was given back
-- fr: La place de marché garde sa commission sur ce qui est vendu, et aucune sur ce qui a été rendu
-- The books' commission of a vendor order is what was frozen at placement, less what confirmed refunds gave back;
-- after a full refund that is nothing.
select s.vendor_order_number as vendor_order,
       (select p.currency from payment.payment p where p.id = s.payment_id) as currency,
       s.captured_minor as captured, s.refunded_minor as refunded,
       s.commission_minor - r.commission as commission, b.commission as commission_booked,
       s.commission_tax_minor - r.tax as tax, b.tax as tax_booked
from payment.allocation s
cross join lateral (select coalesce(sum(x.commission_minor), 0) as commission,
                           coalesce(sum(x.commission_tax_minor), 0) as tax
                    from payment.refund_allocation x
                    join payment.refund f on f.id = x.refund_id
                    where x.allocation_id = s.id and f.status = 'CONFIRMED') r
cross join lateral (select coalesce(-sum(e.amount_minor) filter (where a.type = 'COMMISSION_INCOME'), 0) as commission,
                           coalesce(-sum(e.amount_minor) filter (where a.type = 'COMMISSION_TAX'), 0) as tax
                    from ledger.entry e
                    join ledger.account a on a.id = e.account_id
                    where e.subject = s.vendor_order_id) b
where s.captured_minor > 0
  and ((s.commission_minor - r.commission, s.commission_tax_minor - r.tax) is distinct from (b.commission, b.tax)
    or (s.refunded_minor = s.captured_minor and (b.commission, b.tax) is distinct from (0, 0)))
