-- From a cart to a purchase: where it goes, what it costs, and that this was accepted.
create schema checkout;
grant usage on schema checkout to sandaga_platform;

create table checkout.checkout (
  id          uuid        primary key,
  -- a guest's cart may be forgotten later, so there is no foreign key
  cart_id     uuid        not null,
  market      text        not null references market.market (code),
  currency    text        not null check (currency ~ '^[A-Z]{3}$'),
  language    text        not null,
  customer_id uuid        references identity.account,
  email       text,
  ship_to     jsonb,
  bill_to     jsonb,
  -- the only quote that can be accepted; none after a change
  quote_id    uuid,
  begun_at    timestamptz not null,
  check (num_nulls(email, ship_to, bill_to) in (0, 3))
);
create index checkout_of_cart on checkout.checkout (cart_id, id);

create table checkout.quote (
  id          uuid        primary key,
  checkout_id uuid        not null references checkout.checkout,
  priced_at   timestamptz not null,
  expires_at  timestamptz not null check (expires_at > priced_at),
  currency    text        not null,
  total_minor bigint      not null check (total_minor >= 0),
  -- vendor by vendor and line by line: price, tax, shipping and commission, to be copied and never computed again
  orders      jsonb       not null,
  purchase_id uuid        unique references ordering.purchase,
  unique (checkout_id, id)
);
alter table checkout.checkout add foreign key (id, quote_id) references checkout.quote (checkout_id, id);

grant select, insert on checkout.checkout, checkout.quote to sandaga_platform;
grant update (email, ship_to, bill_to, quote_id) on checkout.checkout to sandaga_platform;
-- the price of a quote cannot be changed once it is told
grant update (purchase_id) on checkout.quote to sandaga_platform;
