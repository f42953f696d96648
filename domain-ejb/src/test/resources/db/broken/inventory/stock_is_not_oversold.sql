alter table inventory.stock_item drop constraint no_more_promised_than_there_is;
update inventory.stock_item set reserved = on_hand + backorder_limit + 1;
