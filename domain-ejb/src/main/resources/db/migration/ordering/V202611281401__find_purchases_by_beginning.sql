-- what the palette asks at every letter that is typed: the beginning of a number, or an address
create index purchase_by_beginning on ordering.purchase (number text_pattern_ops);
create index purchase_by_email on ordering.purchase (lower(email));
