-- invariant: I6
-- en: No more is held and sold than there is, or may be ordered again
-- fr: Il n’y a pas plus de réservé et de vendu que de stock, commandes en attente comprises
select s.offer_id as offer, s.vendor_id as vendor, s.on_hand, s.reserved, s.allocated, s.backorder_limit
from inventory.stock_item s
where s.on_hand < 0 or s.reserved < 0 or s.allocated < 0
   or s.reserved + s.allocated > s.on_hand + s.backorder_limit
