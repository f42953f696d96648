-- Where a trader is established and its number in a public register; shoppers read both, null is not said.
alter table vendor.vendor add column address text check (length(address) between 1 and 300);
alter table vendor.vendor add column register_number text check (length(register_number) between 1 and 100);
grant update (address, register_number) on vendor.vendor to sandaga_vendor;
