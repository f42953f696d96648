-- Until when an accepted order is to leave: counted from its acceptance, by the longest lead time that the shopper was
-- shown. What was placed before this, or is placed by the previous version meanwhile, has the three days after which
-- every order counted as late until now. An order that the previous version accepts has no such moment and is never late.
alter table ordering.order_line add column lead_time_days integer not null default 3
  check (lead_time_days between 0 and 365);
alter table ordering.vendor_order add column ship_before timestamptz;
grant update (ship_before) on ordering.vendor_order to sandaga_platform, sandaga_vendor;

-- the owner may read these rows but not write them, so the wall is opened for one statement of this transaction
alter table ordering.vendor_order no force row level security;
update ordering.vendor_order set ship_before = accepted_at + interval '3 days'
where status in ('TO_SHIP', 'PARTLY_SHIPPED') and accepted_at is not null;
alter table ordering.vendor_order force row level security;

create index vendor_order_late on ordering.vendor_order (ship_before) where status in ('TO_SHIP', 'PARTLY_SHIPPED');
