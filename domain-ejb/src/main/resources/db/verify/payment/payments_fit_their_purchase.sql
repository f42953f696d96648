-- invariant: I16
-- en: What is charged is what was accepted, and a captured purchase is a paid one
-- fr: Ce qui est débité est ce qui a été accepté, et un achat encaissé est un achat payé
select u.number as purchase, u.currency, u.total_minor as accepted, p.amount_minor as asked,
       p.captured_minor as captured, u.paid_at
from payment.payment p
join ordering.purchase u on u.id = p.purchase_id
where p.amount_minor <> u.total_minor
   or p.currency <> u.currency
   or p.captured_minor not in (0, p.amount_minor)
   or (p.captured_minor > 0) <> (u.paid_at is not null)
union all
select o.number, o.currency, o.total_minor, a.share_minor, a.captured_minor, o.paid_at
from payment.allocation a
join ordering.vendor_order o on o.id = a.vendor_order_id
where a.share_minor <> o.total_minor
   or a.commission_minor <> o.commission_minor
   or a.commission_tax_minor <> o.commission_tax_minor
   or a.vendor_id <> o.vendor_id
