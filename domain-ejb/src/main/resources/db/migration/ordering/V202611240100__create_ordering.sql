-- Purchases and their vendor orders. A purchase is the shopper's and the platform's; everything below it is a
-- vendor's and lies behind row-level security. Amounts are minor units and never change after placement: no role has
-- the right to update them.
create schema ordering;
grant usage on schema ordering to sandaga_platform, sandaga_vendor;

create sequence ordering.purchase_number start with 100001;
grant usage on sequence ordering.purchase_number to sandaga_platform;

create table ordering.purchase (
  id                 uuid        primary key,
  number             text        not null unique,
  quote_id           uuid        not null unique,
  market             text        not null,
  currency           text        not null check (currency ~ '^[A-Z]{3}$'),
  language           text        not null,
  prices_include_tax boolean     not null,
  customer_id        uuid,
  email              text        not null,
  ship_to            jsonb       not null,
  bill_to            jsonb       not null,
  total_minor        bigint      not null check (total_minor >= 0),
  placed_at          timestamptz not null,
  pay_before         timestamptz not null,
  paid_at            timestamptz,
  abandoned_at       timestamptz,
  abandoned_why      text check (abandoned_why in ('NOT_PAID_IN_TIME', 'GIVEN_UP_BY_SHOPPER')),
  check ((abandoned_at is null) = (abandoned_why is null))
);
create index purchase_of_customer on ordering.purchase (customer_id, id desc) where customer_id is not null;
create index purchase_unpaid on ordering.purchase (pay_before) where paid_at is null and abandoned_at is null;
grant select, insert on ordering.purchase to sandaga_platform;
grant update (paid_at, abandoned_at, abandoned_why) on ordering.purchase to sandaga_platform;

-- the secrets that open a purchase to a guest, hashed; the first is made at placement, one more for each mail
create table ordering.tracking_token (
  hash        text        primary key check (hash ~ '^[0-9a-f]{64}$'),
  purchase_id uuid        not null references ordering.purchase,
  made_at     timestamptz not null
);
create index tracking_token_of_purchase on ordering.tracking_token (purchase_id);
grant select, insert on ordering.tracking_token to sandaga_platform;

create table ordering.vendor_order (
  id                   uuid        primary key,
  vendor_id            uuid        not null,
  purchase_id          uuid        not null references ordering.purchase deferrable initially deferred,
  number               text        not null unique,
  position             integer     not null check (position >= 1),
  vendor_name          text        not null,
  status               text        not null check (status in ('PENDING_PAYMENT', 'TO_ACCEPT', 'TO_SHIP',
                         'PARTLY_SHIPPED', 'SHIPPED', 'DELIVERED', 'COMPLETED', 'REFUSED', 'CANCELLED',
                         'AUTO_CANCELLED')),
  market               text        not null,
  language             text        not null,
  ship_to              jsonb       not null,
  currency             text        not null,
  items_minor          bigint      not null check (items_minor >= 0),
  shipping_minor       bigint      not null check (shipping_minor >= 0),
  tax_added_minor      bigint      not null check (tax_added_minor >= 0),
  tax_included_minor   bigint      not null check (tax_included_minor >= 0),
  total_minor          bigint      not null check (total_minor = items_minor + shipping_minor + tax_added_minor),
  commission_minor     bigint      not null check (commission_minor >= 0),
  commission_tax_minor bigint      not null check (commission_tax_minor >= 0),
  shipping_method      text        not null,
  placed_at            timestamptz not null,
  paid_at              timestamptz,
  accept_before        timestamptz,
  accepted_at          timestamptz,
  shipped_at           timestamptz,
  delivered_at         timestamptz,
  ended_at             timestamptz,
  ended_by             text check (ended_by in ('SHOPPER', 'OPERATOR', 'TIMEOUT', 'LACK_OF_STOCK', 'NO_PAYMENT')),
  refusal              text,
  version              bigint      not null,
  unique (vendor_id, id),
  unique (purchase_id, position),
  -- one part for each vendor
  unique (purchase_id, vendor_id)
);
create index vendor_order_of_vendor on ordering.vendor_order (vendor_id, status, id desc);
create index vendor_order_to_accept on ordering.vendor_order (accept_before) where status = 'TO_ACCEPT';
create index vendor_order_delivered on ordering.vendor_order (delivered_at) where status = 'DELIVERED';
grant select, insert on ordering.vendor_order to sandaga_platform;
grant select on ordering.vendor_order to sandaga_vendor;
grant update (status, paid_at, accept_before, accepted_at, shipped_at, delivered_at, ended_at, ended_by, refusal,
  version) on ordering.vendor_order to sandaga_platform, sandaga_vendor;

create table ordering.order_line (
  id               uuid    primary key,
  vendor_id        uuid    not null,
  vendor_order_id  uuid    not null,
  position         integer not null check (position >= 1),
  offer_id         uuid    not null,
  product_id       uuid    not null,
  variant_id       uuid    not null,
  title            jsonb   not null,
  options          jsonb   not null,
  vendor_sku       text    not null,
  condition        text    not null,
  picture          text,
  currency         text    not null,
  quantity         integer not null check (quantity >= 1),
  shipped          integer not null default 0 check (shipped between 0 and quantity),
  unit_price_minor bigint  not null check (unit_price_minor >= 0),
  total_minor      bigint  not null check (total_minor = unit_price_minor * quantity),
  unique (vendor_id, id),
  unique (vendor_order_id, position),
  foreign key (vendor_id, vendor_order_id) references ordering.vendor_order (vendor_id, id)
    deferrable initially deferred
);
create index order_line_of_offer on ordering.order_line (offer_id);
grant select, insert on ordering.order_line to sandaga_platform;
grant select on ordering.order_line to sandaga_vendor;
grant update (shipped) on ordering.order_line to sandaga_platform, sandaga_vendor;

-- taxes and commissions of a line, or of the shipping when no line is named; frozen at placement
create table ordering.tax_line (
  id              uuid    primary key,
  vendor_id       uuid    not null,
  vendor_order_id uuid    not null,
  order_line_id   uuid,
  name            text    not null,
  rate_bp         integer not null check (rate_bp >= 0),
  currency        text    not null,
  amount_minor    bigint  not null check (amount_minor >= 0),
  included        boolean not null,
  foreign key (vendor_id, vendor_order_id) references ordering.vendor_order (vendor_id, id)
    deferrable initially deferred,
  foreign key (vendor_id, order_line_id) references ordering.order_line (vendor_id, id) deferrable initially deferred
);
create index tax_line_of_order on ordering.tax_line (vendor_order_id);
grant select, insert on ordering.tax_line to sandaga_platform;
grant select on ordering.tax_line to sandaga_vendor;

create table ordering.commission_line (
  id              uuid   primary key,
  vendor_id       uuid   not null,
  vendor_order_id uuid   not null,
  order_line_id   uuid,
  currency        text   not null,
  base_minor      bigint not null check (base_minor >= 0),
  amount_minor    bigint not null check (amount_minor >= 0),
  tax_minor       bigint not null check (tax_minor >= 0),
  rule_id         uuid,
  explanation     jsonb  not null,
  foreign key (vendor_id, vendor_order_id) references ordering.vendor_order (vendor_id, id)
    deferrable initially deferred,
  foreign key (vendor_id, order_line_id) references ordering.order_line (vendor_id, id) deferrable initially deferred
);
create unique index commission_line_once on ordering.commission_line (vendor_order_id, order_line_id)
  nulls not distinct;
grant select, insert on ordering.commission_line to sandaga_platform;
grant select on ordering.commission_line to sandaga_vendor;

-- I4: to the last minor unit, checked when the transaction ends. The function runs as the tables' owner, for whom each
-- table has a policy to read: under a vendor's eyes it would sum only what the vendor sees.
create function ordering.check_sums(purchase uuid) returns void
  language plpgsql security definer set search_path = ordering, pg_temp as $$
declare
  wrong text;
begin
  select 'purchase ' || p.number into wrong
  from purchase p
  where p.id = $1
    and p.total_minor <> (select coalesce(sum(o.total_minor), 0) from vendor_order o where o.purchase_id = p.id);
  if wrong is null then
    select 'vendor order ' || o.number into wrong
    from vendor_order o
    where o.purchase_id = $1
      and (o.items_minor <> (select coalesce(sum(l.total_minor), 0) from order_line l where l.vendor_order_id = o.id)
        or o.tax_added_minor <> (select coalesce(sum(t.amount_minor), 0) from tax_line t
             where t.vendor_order_id = o.id and not t.included)
        or o.tax_included_minor <> (select coalesce(sum(t.amount_minor), 0) from tax_line t
             where t.vendor_order_id = o.id and t.included)
        or (o.commission_minor, o.commission_tax_minor) <> (select coalesce(sum(c.amount_minor), 0),
             coalesce(sum(c.tax_minor), 0) from commission_line c where c.vendor_order_id = o.id))
    limit 1;
  end if;
  if wrong is not null then
    raise exception '% does not add up (I4)', wrong using errcode = 'check_violation';
  end if;
end
$$;
revoke all on function ordering.check_sums(uuid) from public;

create function ordering.purchase_adds_up() returns trigger
  language plpgsql security definer set search_path = ordering, pg_temp as $$
begin
  perform check_sums(new.id);
  return null;
end
$$;

create function ordering.part_adds_up() returns trigger
  language plpgsql security definer set search_path = ordering, pg_temp as $$
begin
  perform check_sums(o.purchase_id) from vendor_order o where o.id = new.vendor_order_id;
  return null;
end
$$;

create function ordering.order_adds_up() returns trigger
  language plpgsql security definer set search_path = ordering, pg_temp as $$
begin
  perform check_sums(new.purchase_id);
  return null;
end
$$;

create constraint trigger purchase_adds_up after insert or update of total_minor on ordering.purchase
  deferrable initially deferred for each row execute function ordering.purchase_adds_up();
create constraint trigger order_adds_up after insert or update of total_minor on ordering.vendor_order
  deferrable initially deferred for each row execute function ordering.order_adds_up();
create constraint trigger line_adds_up after insert or update of total_minor on ordering.order_line
  deferrable initially deferred for each row execute function ordering.part_adds_up();
create constraint trigger tax_adds_up after insert or update of amount_minor on ordering.tax_line
  deferrable initially deferred for each row execute function ordering.part_adds_up();
create constraint trigger commission_adds_up after insert or update of amount_minor on ordering.commission_line
  deferrable initially deferred for each row execute function ordering.part_adds_up();

do $$
declare
  owned text;
begin
  foreach owned in array array['vendor_order', 'order_line', 'tax_line', 'commission_line'] loop
    execute format('alter table ordering.%I enable row level security', owned);
    execute format('alter table ordering.%I force row level security', owned);
    execute format('create policy vendor_rows on ordering.%I to sandaga_vendor
      using (vendor_id = shared.current_vendor()) with check (vendor_id = shared.current_vendor())', owned);
    execute format('create policy platform_rows on ordering.%I to sandaga_platform using (true) with check (true)',
      owned);
    execute format('create policy owner_reads on ordering.%I for select to sandaga_owner using (true)', owned);
  end loop;
end
$$;

-- quotes whose stock must not be released, because their purchase may still be paid
create view ordering.awaiting_payment with (security_invoker = true) as
  select quote_id, id as purchase_id, pay_before from ordering.purchase where paid_at is null and abandoned_at is null;
grant select on ordering.awaiting_payment to sandaga_platform;
