-- a bar code with 12 digits is the same as one with 13 or 14; a proposal is compared with all variants by it
create index variant_by_padded_gtin on catalog.variant (lpad(gtin, 14, '0'));
