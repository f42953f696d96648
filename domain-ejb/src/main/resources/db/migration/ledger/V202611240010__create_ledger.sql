-- Double entry, append-only, per currency. Positive amounts are debits, negative ones credits.
create schema ledger;
grant usage on schema ledger to sandaga_platform, sandaga_vendor;

create table ledger.account (
  id        uuid    primary key,
  type      text    not null check (type in (
    'PSP_CLEARING', 'CASH_IN_TRANSIT', 'SUSPENSE', 'GIFT_CARD_LIABILITY', 'STORE_CREDIT_LIABILITY',
    'VENDOR_PENDING', 'VENDOR_PAYABLE', 'VENDOR_RESERVE', 'VENDOR_HOLD', 'VENDOR_RECEIVABLE',
    'COMMISSION_INCOME', 'COMMISSION_TAX', 'FEE_INCOME', 'PROMO_EXPENSE', 'SALES_TAX_REMIT', 'PSP_FEES',
    'CHARGEBACK_PENDING', 'CHARGEBACK_LOSS', 'BAD_DEBT', 'PAYOUT_IN_TRANSIT')),
  owner_id  uuid,
  -- which provider, courier, campaign, dispute, jurisdiction; empty when there is only one such account
  qualifier text    not null,
  currency  text    not null check (currency ~ '^[A-Z]{3}$'),
  -- all of the above in one word
  code      text    not null unique generated always as
                    (type || ':' || coalesce(owner_id::text, '') || ':' || qualifier || ':' || currency) stored,
  vendor_id uuid    generated always as (case when type like 'VENDOR\_%' then owner_id end) stored,
  check ((owner_id is not null) = (type like 'VENDOR\_%' or type = 'STORE_CREDIT_LIABILITY')),
  unique (id, currency)
);
create index account_by_vendor on ledger.account (vendor_id) where vendor_id is not null;

create table ledger.journal (
  id              uuid        primary key,
  seq             bigint      generated always as identity unique,
  kind            text        not null,
  idempotency_key text        not null unique check (length(idempotency_key) between 1 and 200),
  -- what people know the cause by, for example a purchase number
  reference       text        not null,
  occurred_at     timestamptz not null,
  -- how many entries it has, so that none can be added later
  entries         integer     not null check (entries >= 2)
);
create index journal_by_reference on ledger.journal (reference);

create table ledger.entry (
  id           bigint  generated always as identity primary key,
  journal_id   uuid    not null references ledger.journal,
  account_id   uuid    not null,
  amount_minor bigint  not null check (amount_minor <> 0),
  currency     text    not null,
  -- the vendor order (or other thing above) that the money belongs to
  subject      uuid,
  vendor_id    uuid,
  -- money of a vendor always says which of its orders it comes from
  check (vendor_id is null or subject is not null),
  foreign key (account_id, currency) references ledger.account (id, currency)
);
create index entry_by_journal on ledger.entry (journal_id);
create index entry_by_account on ledger.entry (account_id, id) include (amount_minor);
create index entry_by_subject on ledger.entry (subject, account_id) include (amount_minor) where subject is not null;
create index entry_by_vendor on ledger.entry (vendor_id, id) where vendor_id is not null;

-- I1, held by the database: complete and balanced per currency when the transaction commits
create function ledger.check_journal(journal uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  promised integer;
  found_   integer;
begin
  select j.entries into promised from ledger.journal j where j.id = journal;
  select count(*) into found_ from ledger.entry e where e.journal_id = journal;
  if found_ <> promised then
    raise exception 'journal % has % entries instead of %', journal, found_, promised
      using errcode = 'check_violation', constraint = 'journal_is_complete';
  end if;
  if exists (select from ledger.entry e where e.journal_id = journal
             group by e.currency having sum(e.amount_minor) <> 0) then
    raise exception 'journal % does not balance', journal
      using errcode = 'check_violation', constraint = 'journal_balances';
  end if;
  if exists (select from ledger.entry e join ledger.account a on a.id = e.account_id
             where e.journal_id = journal and e.vendor_id is distinct from a.vendor_id) then
    raise exception 'journal % shows an entry to the wrong vendor', journal
      using errcode = 'check_violation', constraint = 'entry_belongs_to_its_account';
  end if;
end $$;
revoke all on function ledger.check_journal(uuid) from public;

create function ledger.check_new_journal() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$ begin perform ledger.check_journal(new.id); return null; end $$;

create function ledger.check_new_entry() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$ begin perform ledger.check_journal(new.journal_id); return null; end $$;

create constraint trigger journal_balances after insert on ledger.journal
  deferrable initially deferred for each row execute function ledger.check_new_journal();
create constraint trigger journal_balances after insert on ledger.entry
  deferrable initially deferred for each row execute function ledger.check_new_entry();

-- the chain of hashes: each seal covers the journals that had been committed and not yet sealed
create table ledger.seal (
  number        bigint      primary key check (number > 0),
  sealed_at     timestamptz not null,
  -- the newest journal it or an earlier seal covers
  last_seq      bigint      not null,
  previous_hash bytea       not null,
  hash          bytea       not null
);
create table ledger.sealed_journal (
  journal_id uuid   primary key references ledger.journal,
  seal       bigint not null references ledger.seal deferrable initially deferred
);
create index sealed_journal_by_seal on ledger.sealed_journal (seal);

-- what a journal says, as text, in an order that does not change
create function ledger.journal_text(journal uuid) returns text
  language sql stable set search_path = pg_catalog, pg_temp
as $$
  select concat_ws('|', j.seq, j.id, j.kind, j.idempotency_key, j.reference,
                   extract(epoch from j.occurred_at)::numeric(20, 6), j.entries,
                   (select string_agg(concat_ws(',', e.id, e.account_id, e.amount_minor, e.currency,
                                                coalesce(e.subject::text, '-')), ';' order by e.id)
                      from ledger.entry e where e.journal_id = j.id))
    from ledger.journal j where j.id = journal
$$;

-- the hash of a seal as it must be, out of the hash before it and its journals in order
create function ledger.seal_hash(seal_number bigint, previous bytea) returns bytea
  language sql stable set search_path = pg_catalog, pg_temp
as $$
  select sha256(previous || convert_to(coalesce(
           string_agg(ledger.journal_text(s.journal_id), E'\n' order by s.journal_id), ''), 'UTF8'))
    from ledger.sealed_journal s where s.seal = seal_number
$$;

grant select, insert on ledger.account, ledger.journal, ledger.entry, ledger.seal, ledger.sealed_journal
  to sandaga_platform;
-- a vendor reads what is on its own accounts, and writes nothing
grant select on ledger.account, ledger.journal, ledger.entry to sandaga_vendor;

alter table ledger.account enable row level security;
alter table ledger.account force row level security;
create policy vendor_rows on ledger.account to sandaga_vendor using (vendor_id = shared.current_vendor());
create policy platform_rows on ledger.account to sandaga_platform using (true) with check (true);
create policy constraint_rows on ledger.account for select to current_user using (true);

alter table ledger.entry enable row level security;
alter table ledger.entry force row level security;
create policy vendor_rows on ledger.entry to sandaga_vendor using (vendor_id = shared.current_vendor());
create policy platform_rows on ledger.entry to sandaga_platform using (true) with check (true);
create policy constraint_rows on ledger.entry for select to current_user using (true);

alter table ledger.journal enable row level security;
alter table ledger.journal force row level security;
create policy vendor_rows on ledger.journal to sandaga_vendor using (
  exists (select from ledger.entry e where e.journal_id = journal.id and e.vendor_id = shared.current_vendor()));
create policy platform_rows on ledger.journal to sandaga_platform using (true) with check (true);
create policy constraint_rows on ledger.journal for select to current_user using (true);

-- what payouts are made of: everything on a vendor's payable and receivable but the payouts themselves
create view ledger.payable_entry with (security_invoker = true) as
  select e.id as entry_id, e.vendor_id, e.currency, -e.amount_minor as amount_minor, e.subject, a.type as account,
         a.id as account_id, j.occurred_at
    from ledger.entry e
    join ledger.account a on a.id = e.account_id
    join ledger.journal j on j.id = e.journal_id
   where a.type in ('VENDOR_PAYABLE', 'VENDOR_RECEIVABLE') and j.kind not in ('PAYOUT_SENT', 'PAYOUT_FAILED');
grant select on ledger.payable_entry to sandaga_platform;
