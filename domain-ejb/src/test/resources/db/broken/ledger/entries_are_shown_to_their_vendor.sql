update ledger.entry set vendor_id = gen_random_uuid()
where id = (select min(id) from ledger.entry where vendor_id is not null);
