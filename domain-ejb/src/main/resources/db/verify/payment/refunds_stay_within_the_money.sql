-- invariant: I3
-- en: Nobody gets back more than came in, and nothing is captured that was not authorised
-- fr: Personne ne reçoit plus que ce qui a été encaissé, et rien n’est encaissé sans autorisation
select a.vendor_order_number as vendor_order,
       (select p.currency from payment.payment p where p.id = a.payment_id) as currency,
       a.share_minor as share, a.authorised_minor as authorised,
       a.captured_minor as captured, a.claimed_minor as claimed, a.refunded_minor as refunded
from payment.allocation a
where a.refunded_minor < 0
   or a.claimed_minor < 0
   or a.refunded_minor + a.claimed_minor > a.captured_minor
   or a.captured_minor > a.authorised_minor
   or a.authorised_minor > a.share_minor
