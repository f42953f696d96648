-- late is what has not left by ship_before, which vendor_order_late finds; nobody asks by the moment of acceptance
drop index ordering.vendor_order_to_ship;
