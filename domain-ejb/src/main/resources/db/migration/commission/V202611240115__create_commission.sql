-- What the marketplace takes of a sale: ordered rules, the first that matches counts.
create schema commission;
grant usage on schema commission to sandaga_platform;

create table commission.rule (
  id               uuid        primary key,
  -- lower ones are asked first; the default one last of all
  position         integer     not null,
  is_default       boolean     not null,
  name             text        not null check (length(name) between 1 and 100),
  vendor_id        uuid        references vendor.vendor,
  category_id      uuid        references catalog.category,
  product_id       uuid        references catalog.product,
  condition        text        check (condition in ('NEW', 'USED', 'REFURBISHED')),
  band_currency    text        check (band_currency ~ '^[A-Z]{3}$'),
  band_from_minor  bigint      check (band_from_minor >= 0),
  band_below_minor bigint      check (band_below_minor > band_from_minor),
  valid_from       timestamptz,
  valid_until      timestamptz check (valid_until > valid_from),
  rate_bp          integer     not null check (rate_bp between 0 and 10000),
  on_shipping      boolean     not null,
  tax_bp           integer     not null check (tax_bp between 0 and 10000),
  retired          boolean     not null,
  version          bigint      not null,
  check ((band_currency is null) = (band_from_minor is null)),
  -- there is always a rule that matches
  check (not is_default or (not retired and num_nonnulls(vendor_id, category_id, product_id, condition,
                            band_currency, valid_from, valid_until) = 0))
);
create unique index rule_default on commission.rule (is_default) where is_default;
create index rule_in_order on commission.rule (is_default, position, id) where not retired;

create table commission.fee_limit (
  rule_id     uuid   not null references commission.rule,
  currency    text   not null check (currency ~ '^[A-Z]{3}$'),
  floor_minor bigint check (floor_minor >= 0),
  cap_minor   bigint check (cap_minor >= coalesce(floor_minor, 0)),
  primary key (rule_id, currency)
);

grant select, insert, update on commission.rule to sandaga_platform;
grant select, insert, delete on commission.fee_limit to sandaga_platform;

-- 10 % of the goods, and Senegal's 18 % tax on the fee, until the operator says otherwise
insert into commission.rule (id, position, is_default, name, rate_bp, on_shipping, tax_bp, retired, version)
values ('01900000-0000-7000-8000-000000000002', 0, true, 'Standard', 1000, false, 1800, false, 1);
