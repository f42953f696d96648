-- in whose words an order, or its rest, was refused; what was refused before this is the vendor's
alter table ordering.vendor_order add column refused_by text check (refused_by in ('VENDOR', 'OPERATOR'));
grant update (refused_by) on ordering.vendor_order to sandaga_platform, sandaga_vendor;
