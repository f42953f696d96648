-- The shopper's money on its way in and back. Nothing here is a vendor's to see: the vendor role has no right on it.
create schema payment;
grant usage on schema payment to sandaga_platform;

-- one for each purchase: what is asked for, and how much of it has moved
create table payment.payment (
  id               uuid        primary key,
  purchase_id      uuid        not null unique references ordering.purchase,
  purchase_number  text        not null,
  provider         text        not null,
  currency         text        not null,
  amount_minor     bigint      not null check (amount_minor > 0),
  authorised_minor bigint      not null default 0,
  captured_minor   bigint      not null default 0,
  refunded_minor   bigint      not null default 0,
  begun_at         timestamptz not null
);
grant select, insert on payment.payment to sandaga_platform;
grant update (authorised_minor, captured_minor, refunded_minor) on payment.payment to sandaga_platform;

-- the only truth about how much of a payment is a vendor's. A hosted page captures what it authorises in one step, so
-- what is claimed here is money about to go back: written before the provider is called, confirmed after.
create table payment.allocation (
  id                        uuid   primary key,
  payment_id                uuid   not null references payment.payment,
  vendor_order_id           uuid   not null unique references ordering.vendor_order,
  vendor_order_number       text   not null,
  vendor_id                 uuid   not null,
  share_minor               bigint not null check (share_minor >= 0),
  authorised_minor          bigint not null default 0,
  captured_minor            bigint not null default 0,
  claimed_minor             bigint not null default 0 check (claimed_minor >= 0),
  refunded_minor            bigint not null default 0,
  -- frozen at placement, and how much of it has been promised back
  commission_minor          bigint not null check (commission_minor >= 0),
  commission_tax_minor      bigint not null check (commission_tax_minor >= 0),
  commission_back_minor     bigint not null default 0,
  commission_tax_back_minor bigint not null default 0,
  -- I3
  constraint refunded_within_captured check (0 <= refunded_minor and refunded_minor + claimed_minor <= captured_minor),
  constraint captured_within_authorised check (captured_minor <= authorised_minor and authorised_minor <= share_minor),
  constraint commission_back_within_commission check (
    commission_back_minor between 0 and commission_minor
    and commission_tax_back_minor between 0 and commission_tax_minor)
);
create index allocation_of_payment on payment.allocation (payment_id);
grant select, insert on payment.allocation to sandaga_platform;
grant update (authorised_minor, captured_minor, claimed_minor, refunded_minor, commission_back_minor,
  commission_tax_back_minor) on payment.allocation to sandaga_platform;

-- one hosted page; its id is the provider's idempotency key, so it is charged once at most
create table payment.attempt (
  id            uuid        primary key,
  payment_id    uuid        not null references payment.payment,
  purchase_id   uuid        not null,
  provider      text        not null,
  status        text        not null check (status in
                  ('STARTING', 'OPEN', 'FAILED', 'EXPIRED', 'FLAGGED', 'DUPLICATE', 'CAPTURED')),
  currency      text        not null,
  amount_minor  bigint      not null check (amount_minor > 0),
  -- exactly what the provider is told, so that a repetition tells the same
  request       jsonb       not null,
  reference     text,
  page          text,
  charge        text,
  failure       text,
  fee_minor     bigint,
  started_at    timestamptz not null,
  next_check_at timestamptz not null,
  checks        integer     not null default 0,
  unique (provider, reference),
  check (status = 'STARTING' or reference is not null or status in ('FAILED', 'EXPIRED'))
);
create unique index attempt_one_live on payment.attempt (purchase_id) where status in ('STARTING', 'OPEN');
create unique index attempt_one_captured on payment.attempt (payment_id) where status = 'CAPTURED';
create index attempt_to_check on payment.attempt (next_check_at) where status in ('STARTING', 'OPEN');
create index attempt_without_fee on payment.attempt (next_check_at)
  where status in ('CAPTURED', 'DUPLICATE') and fee_minor is null;
create index attempt_of_payment on payment.attempt (payment_id);
grant select, insert on payment.attempt to sandaga_platform;
grant update (status, reference, page, charge, failure, fee_minor, next_check_at, checks) on payment.attempt
  to sandaga_platform;

-- callbacks, each once; the raw body is not kept, for nothing in it is believed
create table payment.webhook_receipt (
  provider    text        not null,
  event_id    text        not null,
  type        text        not null,
  about       text        not null,
  reference   text,
  merchant    text        not null,
  received_at timestamptz not null,
  next_try_at timestamptz not null,
  tries       integer     not null default 0,
  handled_at  timestamptz,
  primary key (provider, event_id)
);
create index webhook_receipt_to_handle on payment.webhook_receipt (next_try_at) where handled_at is null;
grant select, insert on payment.webhook_receipt to sandaga_platform;
grant update (next_try_at, tries, handled_at) on payment.webhook_receipt to sandaga_platform;

-- money or callbacks that fit nothing we asked for; a person looks at each
create table payment.flag (
  id           uuid        primary key,
  provider     text        not null,
  reference    text        not null,
  attempt_id   uuid        references payment.attempt,
  reason       text        not null check (reason in
                 ('OTHER_MERCHANT', 'OTHER_AMOUNT', 'OTHER_CURRENCY', 'OTHER_PURCHASE', 'UNKNOWN_PAYMENT')),
  currency     text,
  amount_minor bigint,
  found_at     timestamptz not null,
  unique (provider, reference, reason)
);
grant select, insert on payment.flag to sandaga_platform;

create table payment.refund (
  id                 uuid        primary key,
  payment_id         uuid        not null references payment.payment,
  attempt_id         uuid        not null references payment.attempt,
  provider           text        not null,
  reference          text        not null,
  charge             text        not null,
  currency           text        not null,
  amount_minor       bigint      not null check (amount_minor > 0),
  -- duplicate money comes out of suspense, every other refund out of allocations
  duplicate          boolean     not null,
  status             text        not null check (status in ('REQUESTED', 'PENDING', 'CONFIRMED', 'FAILED')),
  reason             text        not null,
  round              integer     not null default 1 check (round >= 1),
  provider_reference text,
  failure            text,
  requested_at       timestamptz not null,
  next_try_at        timestamptz not null,
  tries              integer     not null default 0,
  confirmed_at       timestamptz
);
create unique index refund_of_duplicate_once on payment.refund (attempt_id) where duplicate;
create index refund_to_send on payment.refund (next_try_at) where status in ('REQUESTED', 'PENDING');
create index refund_of_payment on payment.refund (payment_id);
create index refund_by_reference on payment.refund (provider, provider_reference);
grant select, insert on payment.refund to sandaga_platform;
grant update (status, round, provider_reference, failure, next_try_at, tries, confirmed_at) on payment.refund
  to sandaga_platform;

create table payment.refund_allocation (
  id                   uuid   primary key,
  refund_id            uuid   not null references payment.refund,
  allocation_id        uuid   not null references payment.allocation,
  amount_minor         bigint not null check (amount_minor > 0),
  commission_minor     bigint not null check (commission_minor >= 0),
  commission_tax_minor bigint not null check (commission_tax_minor >= 0),
  unique (refund_id, allocation_id)
);
create index refund_allocation_of on payment.refund_allocation (allocation_id);
grant select, insert on payment.refund_allocation to sandaga_platform;

-- I2: Σ allocations = payment, in every column, when the transaction ends
create function payment.check_allocations(which uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (
    select from payment.payment p
    where p.id = $1
      and (p.amount_minor, p.authorised_minor, p.captured_minor, p.refunded_minor) is distinct from (
        select (coalesce(sum(a.share_minor), 0)::bigint, coalesce(sum(a.authorised_minor), 0)::bigint,
                coalesce(sum(a.captured_minor), 0)::bigint, coalesce(sum(a.refunded_minor), 0)::bigint)
        from payment.allocation a where a.payment_id = p.id))
  then
    raise exception 'payment % is not the sum of its allocations (I2)', $1
      using errcode = 'check_violation', constraint = 'payment_is_allocated';
  end if;
end
$$;
revoke all on function payment.check_allocations(uuid) from public;

create function payment.payment_is_allocated() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin perform payment.check_allocations(new.id); return null; end $$;

create function payment.allocation_adds_up() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin perform payment.check_allocations(new.payment_id); return null; end $$;

create constraint trigger payment_is_allocated after insert or update on payment.payment
  deferrable initially deferred for each row execute function payment.payment_is_allocated();
create constraint trigger payment_is_allocated after insert or update on payment.allocation
  deferrable initially deferred for each row execute function payment.allocation_adds_up();

-- a refund is the sum of its allocations, or the whole of a duplicate
create function payment.refund_is_allocated() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.amount_minor is distinct from (
      case when new.duplicate then (select t.amount_minor from payment.attempt t where t.id = new.attempt_id)
      else (select sum(a.amount_minor)::bigint from payment.refund_allocation a where a.refund_id = new.id) end)
  then
    raise exception 'refund % is not the sum of its allocations', new.id
      using errcode = 'check_violation', constraint = 'refund_is_allocated';
  end if;
  return null;
end
$$;
create constraint trigger refund_is_allocated after insert on payment.refund
  deferrable initially deferred for each row execute function payment.refund_is_allocated();
