update payout.payout set status = 'FAILED' where status = 'SETTLED';
