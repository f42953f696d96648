-- what was sold lately, without reading what was sold ever
create index vendor_order_paid on ordering.vendor_order (paid_at) where paid_at is not null;
