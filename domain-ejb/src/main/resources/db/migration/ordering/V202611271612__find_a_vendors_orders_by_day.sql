-- the list in its usual order, and sums over a span of days
create index vendor_order_by_day on ordering.vendor_order (vendor_id, placed_at desc, id desc) where paid_at is not null;
