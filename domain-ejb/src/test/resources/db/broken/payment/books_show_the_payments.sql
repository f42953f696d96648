update ledger.journal set kind = 'UNKNOWN_MONEY' where kind = 'REFUNDED';
