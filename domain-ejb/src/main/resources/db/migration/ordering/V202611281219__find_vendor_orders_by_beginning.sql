-- what the palette asks at every letter that is typed; the index of the unique number serves no beginnings
create index vendor_order_by_beginning on ordering.vendor_order (number text_pattern_ops);
