update ordering.order_line set shipped = shipped + 1 where shipped < quantity;
