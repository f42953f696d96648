update ledger.journal set reference = 'another';
