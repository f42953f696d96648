-- What shoppers tell about themselves for buying; no vendor sees it but in the snapshot of an order.
create schema customer;
grant usage on schema customer to sandaga_platform;

create table customer.profile (
  user_id uuid primary key references identity.account,
  phone   text check (length(phone) between 5 and 30),
  market  text check (market ~ '^[A-Z]{2}$')
);
grant select, insert, update on customer.profile to sandaga_platform;

create table customer.address (
  id         uuid        primary key,
  user_id    uuid        not null references identity.account,
  label      text        not null check (length(label) between 1 and 50),
  address    jsonb       not null,
  preferred  boolean     not null,
  created_at timestamptz not null
);
create index address_of_user on customer.address (user_id, id);
create unique index address_preferred on customer.address (user_id) where preferred;
grant select, insert, update, delete on customer.address to sandaga_platform;
