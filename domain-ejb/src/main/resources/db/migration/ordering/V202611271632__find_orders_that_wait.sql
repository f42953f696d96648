-- what the operations' home counts at every view
create index vendor_order_to_ship on ordering.vendor_order (accepted_at) where status = 'TO_SHIP';
create index vendor_order_not_accepted on ordering.vendor_order (ended_at) where status = 'AUTO_CANCELLED';
