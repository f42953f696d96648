update ordering.commission_line set amount_minor = amount_minor + 1;
