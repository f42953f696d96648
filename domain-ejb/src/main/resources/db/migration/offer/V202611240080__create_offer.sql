-- A vendor's promise to sell one variant, with its prices and every price it ever had.
create schema offer;
grant usage on schema offer to sandaga_platform, sandaga_vendor;

create table offer.offer (
  id             uuid        primary key,
  vendor_id      uuid        not null references vendor.vendor (id),
  variant_id     uuid        not null references catalog.variant (id),
  vendor_sku     text        not null check (length(vendor_sku) between 1 and 120),
  condition      text        not null check (condition in ('NEW', 'USED', 'REFURBISHED')),
  tax_class      text        not null,
  lead_time_days integer     not null check (lead_time_days between 0 and 365),
  status         text        not null check (status in ('DRAFT', 'PENDING', 'LIVE', 'PAUSED', 'BLOCKED', 'RETIRED')),
  listed_at      timestamptz not null,
  changed_at     timestamptz not null,
  version        bigint      not null,
  unique (vendor_id, id),
  unique (vendor_id, vendor_sku)
);
-- a vendor sells a variant once in each condition
create unique index offer_once on offer.offer (vendor_id, variant_id, condition) where status <> 'RETIRED';
create index offer_by_variant on offer.offer (variant_id) where status = 'LIVE';

create table offer.price (
  vendor_id    uuid    not null,
  offer_id     uuid    not null,
  currency     char(3) not null,
  amount_minor bigint  not null check (amount_minor > 0),
  primary key (offer_id, currency),
  foreign key (vendor_id, offer_id) references offer.offer (vendor_id, id)
);

-- append-only: a null amount says that the price was taken away
create table offer.price_history (
  id           bigint      generated always as identity primary key,
  vendor_id    uuid        not null,
  offer_id     uuid        not null,
  currency     char(3)     not null,
  amount_minor bigint      check (amount_minor > 0),
  set_at       timestamptz not null,
  set_by       text        not null,
  foreign key (vendor_id, offer_id) references offer.offer (vendor_id, id)
);
create index price_history_by_offer on offer.price_history (offer_id, currency, set_at);

grant select, insert, update on offer.offer to sandaga_platform, sandaga_vendor;
grant select, insert, update, delete on offer.price to sandaga_platform, sandaga_vendor;
grant select, insert on offer.price_history to sandaga_platform, sandaga_vendor;

alter table offer.offer enable row level security;
alter table offer.offer force row level security;
create policy vendor_rows on offer.offer to sandaga_vendor
  using (vendor_id = shared.current_vendor()) with check (vendor_id = shared.current_vendor());
create policy platform_rows on offer.offer to sandaga_platform using (true) with check (true);

alter table offer.price enable row level security;
alter table offer.price force row level security;
create policy vendor_rows on offer.price to sandaga_vendor
  using (vendor_id = shared.current_vendor()) with check (vendor_id = shared.current_vendor());
create policy platform_rows on offer.price to sandaga_platform using (true) with check (true);

alter table offer.price_history enable row level security;
alter table offer.price_history force row level security;
create policy vendor_rows on offer.price_history to sandaga_vendor
  using (vendor_id = shared.current_vendor()) with check (vendor_id = shared.current_vendor());
create policy platform_rows on offer.price_history to sandaga_platform using (true) with check (true);
