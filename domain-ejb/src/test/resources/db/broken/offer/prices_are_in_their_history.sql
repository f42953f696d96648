update offer.price set amount_minor = amount_minor + 1;
