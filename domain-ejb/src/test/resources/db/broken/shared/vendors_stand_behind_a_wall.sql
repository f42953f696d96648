alter table ordering.vendor_order no force row level security;
