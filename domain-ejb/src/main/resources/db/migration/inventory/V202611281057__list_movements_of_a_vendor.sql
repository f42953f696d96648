-- All that came and went of one vendor's goods, the latest first.
create index movement_by_vendor on inventory.movement (vendor_id, id);
