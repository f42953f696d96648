-- What shoppers mean to buy. A cart belongs to an account (one for each market) or to whoever holds its secret.
create schema cart;
grant usage on schema cart to sandaga_platform;

create table cart.cart (
  id          uuid        primary key,
  market      text        not null references market.market (code),
  currency    text        not null check (currency ~ '^[A-Z]{3}$'),
  language    text        not null check (language ~ '^[a-z]{2}$'),
  owner_id    uuid        references identity.account,
  secret_hash text        unique check (secret_hash ~ '^[0-9a-f]{64}$'),
  created_at  timestamptz not null,
  touched_at  timestamptz not null,
  check (num_nonnulls(owner_id, secret_hash) = 1),
  unique (owner_id, market)
);
create index cart_of_guest_by_age on cart.cart (touched_at) where owner_id is null;

create table cart.line (
  id               uuid    primary key,
  cart_id          uuid    not null references cart.cart on delete cascade,
  offer_id         uuid    not null references offer.offer,
  quantity         integer not null check (quantity between 1 and 999),
  -- whether it is bought with the next checkout
  chosen           boolean not null,
  -- the price of one piece that the shopper last saw when changing the line
  seen_price_minor bigint  not null check (seen_price_minor >= 0),
  unique (cart_id, offer_id)
);
create index line_in_order on cart.line (cart_id, id);

grant select, insert, update, delete on cart.cart, cart.line to sandaga_platform;
