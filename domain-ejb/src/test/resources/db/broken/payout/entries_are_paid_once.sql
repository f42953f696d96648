update payout.payout_item set amount_minor = amount_minor + 1;
