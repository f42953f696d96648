update ledger.entry set amount_minor = amount_minor + 1 where id = (select min(id) from ledger.entry);
