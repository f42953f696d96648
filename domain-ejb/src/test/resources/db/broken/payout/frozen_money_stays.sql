update ledger.account set type = 'VENDOR_HOLD' where type = 'VENDOR_PAYABLE';
