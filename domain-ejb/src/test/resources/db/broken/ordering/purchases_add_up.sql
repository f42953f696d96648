update ordering.purchase set total_minor = total_minor + 1;
