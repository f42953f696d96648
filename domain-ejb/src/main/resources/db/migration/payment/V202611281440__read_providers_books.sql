-- what providers say in their own books of our money, line by line; checks hold ours against it
create table payment.movement (
  provider  text        not null,
  id        text        not null,
  kind      text        not null check (kind in ('PAYMENT', 'REFUND', 'TRANSFER', 'WITHDRAWAL', 'OTHER')),
  -- the provider's name of what moved: a charge of an attempt, a refund's or a payout's reference, or none of ours
  name      text        not null,
  currency  text        not null check (currency ~ '^[A-Z]{3}$'),
  -- the provider's fee taken off; negative for what left
  net_minor bigint      not null,
  -- by the provider's clock
  moved_at  timestamptz not null,
  read_at   timestamptz not null,
  primary key (provider, id)
);
create index movement_of on payment.movement (provider, name);
grant select, insert on payment.movement to sandaga_platform;

create table payment.reading (
  provider  text        primary key,
  -- nothing that began before is looked for in the provider's book
  begun_at  timestamptz not null,
  -- where the next reading begins, by the provider's clock
  read_from timestamptz not null,
  -- what had moved until then is all known; null until the first reading came to the end
  read_at   timestamptz
);
grant select, insert on payment.reading to sandaga_platform;
grant update (read_from, read_at) on payment.reading to sandaga_platform;

create index attempt_by_charge on payment.attempt (provider, charge) where charge is not null;

-- money that belongs to no attempt is known by the provider's name for it, too
alter table payment.flag add column charge text;
