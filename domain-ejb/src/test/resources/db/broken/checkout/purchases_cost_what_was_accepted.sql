update checkout.quote set total_minor = total_minor + 1;
