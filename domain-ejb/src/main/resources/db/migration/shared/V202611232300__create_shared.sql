-- What carries events, repeats and time. The database's login has no right on anything here:
-- a transaction first takes the role sandaga_platform or sandaga_vendor.
create extension if not exists pg_trgm;
create extension if not exists unaccent;

create schema shared;
grant usage on schema shared to sandaga_platform, sandaga_vendor;

-- the vendor a transaction acts for; null (and so no row) when none is set
create function shared.current_vendor() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('sandaga.vendor_id', true), '')::uuid $$;

create table shared.outbox (
  seq         bigint generated always as identity primary key,
  event_id    uuid        not null unique,
  type        text        not null,
  aggregate   text        not null,
  payload     jsonb       not null,
  occurred_at timestamptz not null,
  sent_at     timestamptz
);
create index outbox_unsent on shared.outbox (seq) where sent_at is null;
grant select, insert on shared.outbox to sandaga_platform;
grant update (sent_at) on shared.outbox to sandaga_platform;
-- a vendor's command tells events, but reads none
grant insert on shared.outbox to sandaga_vendor;

create table shared.inbox (
  consumer    text        not null,
  event_id    uuid        not null,
  received_at timestamptz not null,
  primary key (consumer, event_id)
);
grant select, insert, delete on shared.inbox to sandaga_platform;

create table shared.idempotency (
  principal    text        not null,
  key          text        not null check (length(key) between 1 and 255),
  request_hash text        not null,
  begun_at     timestamptz not null,
  status       integer,
  answer       text,
  headers      text,
  primary key (principal, key)
);
create index idempotency_by_age on shared.idempotency (begun_at);
grant select, insert, update, delete on shared.idempotency to sandaga_platform;

create table shared.job (
  name   text        primary key,
  due_at timestamptz not null
);
grant select, insert, update on shared.job to sandaga_platform;

create table shared.clock (
  single        boolean primary key default true check (single),
  offset_millis bigint  not null default 0
);
insert into shared.clock default values;
grant select, update on shared.clock to sandaga_platform;
grant select on shared.clock to sandaga_vendor;
