update inventory.reservation set status = 'EXPIRED' where status = 'LIVE';
