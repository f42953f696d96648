update ordering.vendor_order set status = 'DELIVERED' where status = 'COMPLETED';
