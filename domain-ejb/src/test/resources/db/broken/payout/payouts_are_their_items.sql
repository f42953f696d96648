update payout.payout set amount_minor = amount_minor + 1;
