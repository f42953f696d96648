-- a vendor that mends a proposal may drop a variant of it, until the operator has decided
grant delete on catalog.variant to sandaga_vendor;
create policy dropped_rows on catalog.variant for delete to sandaga_vendor
  using (exists (select from catalog.product p where p.id = product_id
    and p.proposed_by = shared.current_vendor() and p.status in ('DRAFT', 'PROPOSED', 'REVISION')));
