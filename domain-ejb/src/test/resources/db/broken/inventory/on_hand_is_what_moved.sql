update inventory.stock_item set on_hand = on_hand + 1;
