-- What is paid to vendors, in runs that two people decide about. A vendor reads its own payouts and writes nothing.
create schema payout;
grant usage on schema payout to sandaga_platform, sandaga_vendor;

create table payout.run (
  id          uuid        primary key,
  currency    text        not null check (currency ~ '^[A-Z]{3}$'),
  -- what became payable until then
  through     timestamptz not null,
  status      text        not null check (status in ('PROPOSED', 'APPROVED', 'WITHDRAWN')),
  proposed_by uuid        not null,
  proposed_at timestamptz not null,
  decided_by  uuid,
  decided_at  timestamptz,
  check ((status = 'PROPOSED') = (decided_by is null)),
  check ((decided_by is null) = (decided_at is null)),
  constraint approved_by_a_second_person check (status <> 'APPROVED' or decided_by <> proposed_by)
);
grant select, insert on payout.run to sandaga_platform;
grant update (status, decided_by, decided_at) on payout.run to sandaga_platform;

create table payout.payout (
  id           uuid        primary key,
  vendor_id    uuid        not null,
  run_id       uuid        not null references payout.run,
  currency     text        not null,
  amount_minor bigint      not null check (amount_minor > 0),
  provider     text        not null,
  -- the provider's name of the vendor's account, as it was planned
  destination  text        not null,
  status       text        not null check (status in
                 ('PLANNED', 'APPROVED', 'SENT', 'SETTLED', 'FAILED', 'RETURNED', 'DROPPED')),
  attempt      integer     not null default 1 check (attempt >= 1),
  reference    text,
  failure      text,
  planned_at   timestamptz not null,
  sent_at      timestamptz,
  settled_at   timestamptz,
  -- by the machine's clock, for the life of the provider's idempotency keys
  called_at    timestamptz,
  -- when it should be sent or asked after; null when there is nothing to do
  next_try_at  timestamptz,
  tries        integer     not null default 0,
  unique (vendor_id, id),
  unique (run_id, vendor_id),
  unique (provider, reference),
  check (status not in ('SETTLED', 'RETURNED') or (reference is not null and settled_at is not null))
);
create index payout_of_vendor on payout.payout (vendor_id, id);
create index payout_to_do on payout.payout (next_try_at) where next_try_at is not null;
grant select, insert on payout.payout to sandaga_platform;
grant update (status, attempt, reference, failure, sent_at, settled_at, called_at, next_try_at, tries) on payout.payout
  to sandaga_platform;
grant select on payout.payout to sandaga_vendor;

create table payout.payout_item (
  payout_id    uuid    not null,
  vendor_id    uuid    not null,
  entry_id     bigint  not null references ledger.entry (id),
  -- what it brings the vendor; negative for what the vendor owed
  amount_minor bigint  not null,
  -- false once the payout was dropped, failed or came back: then another may pay the entry
  live         boolean not null,
  primary key (payout_id, entry_id),
  foreign key (vendor_id, payout_id) references payout.payout (vendor_id, id)
);
-- I10: an entry is paid at most once
create unique index entry_paid_once on payout.payout_item (entry_id) where live;
grant select, insert on payout.payout_item to sandaga_platform;
grant update (live) on payout.payout_item to sandaga_platform;
grant select on payout.payout_item to sandaga_vendor;

-- vendors that something was due to and that a run does not pay, with the reason
create table payout.left_out (
  run_id       uuid   not null references payout.run,
  vendor_id    uuid   not null,
  reason       text   not null,
  amount_minor bigint not null,
  primary key (run_id, vendor_id)
);
grant select, insert on payout.left_out to sandaga_platform;

-- I10: a payout is the sum of its items, and each is an entry of what is payable to its vendor
create function payout.check_payout(payout uuid) returns void
  language plpgsql security definer set search_path = payout, pg_temp as $$
begin
  if (select p.amount_minor from payout p where p.id = $1)
     is distinct from (select sum(i.amount_minor) from payout_item i where i.payout_id = $1) then
    raise exception 'payout % is not the sum of its items', $1
      using errcode = 'check_violation', constraint = 'payout_is_the_sum_of_its_items';
  end if;
  if exists (select from payout_item i join payout p on p.id = i.payout_id
             where i.payout_id = $1
               and not exists (select from ledger.payable_entry e
                               where e.entry_id = i.entry_id and e.vendor_id = p.vendor_id
                                 and e.currency = p.currency and e.amount_minor = i.amount_minor)) then
    raise exception 'payout % pays what is not payable to its vendor', $1
      using errcode = 'check_violation', constraint = 'payout_pays_what_is_payable';
  end if;
end
$$;
revoke all on function payout.check_payout(uuid) from public;

create function payout.payout_adds_up() returns trigger
  language plpgsql security definer set search_path = payout, pg_temp as $$
begin
  perform check_payout(new.id);
  return null;
end
$$;
create function payout.item_adds_up() returns trigger
  language plpgsql security definer set search_path = payout, pg_temp as $$
begin
  perform check_payout(new.payout_id);
  return null;
end
$$;
create constraint trigger payout_adds_up after insert on payout.payout
  deferrable initially deferred for each row execute function payout.payout_adds_up();
create constraint trigger item_adds_up after insert on payout.payout_item
  deferrable initially deferred for each row execute function payout.item_adds_up();

-- I18: money that is about to go back to a shopper does not leave for the vendor
create function payout.refuse_withdrawn_money() returns trigger
  language plpgsql security definer set search_path = payout, pg_temp as $$
begin
  if exists (select from payout_item i
             join ledger.entry e on e.id = i.entry_id
             join payment.allocation a on a.vendor_order_id = e.subject
             where i.payout_id = new.id and i.amount_minor > 0 and a.claimed_minor > 0) then
    raise exception 'payout % holds money that is about to go back', new.id
      using errcode = 'check_violation', constraint = 'withdrawn_money_is_not_paid_out';
  end if;
  return new;
end
$$;
create trigger withdrawn_money_is_not_paid_out before update of status on payout.payout
  for each row when (new.status = 'SENT' and old.status <> 'SENT')
  execute function payout.refuse_withdrawn_money();

do $$
declare
  owned text;
begin
  foreach owned in array array['payout', 'payout_item'] loop
    execute format('alter table payout.%I enable row level security', owned);
    execute format('alter table payout.%I force row level security', owned);
    execute format('create policy vendor_rows on payout.%I to sandaga_vendor
      using (vendor_id = shared.current_vendor()) with check (vendor_id = shared.current_vendor())', owned);
    execute format('create policy platform_rows on payout.%I to sandaga_platform using (true) with check (true)',
      owned);
    execute format('create policy owner_reads on payout.%I for select to sandaga_owner using (true)', owned);
  end loop;
end
$$;
