delete from ledger.entry where id = (select min(id) from ledger.entry);
