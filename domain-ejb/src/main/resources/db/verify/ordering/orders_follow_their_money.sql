-- invariant: I22
-- en: A paid purchase is being worked on, an unpaid one is not
-- fr: Un achat payé est traité, un achat impayé ne l’est pas
select p.number as purchase, p.paid_at, p.abandoned_at, o.number as vendor_order, o.status
from ordering.purchase p
join ordering.vendor_order o on o.purchase_id = p.id
where case when p.paid_at is not null then o.status = 'PENDING_PAYMENT'
           when p.abandoned_at is not null then o.status <> 'CANCELLED'
           else o.status <> 'PENDING_PAYMENT' end
