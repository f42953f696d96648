-- vendors that a catalogue brings along have no mailbox, and are found again by the name they came under
alter table vendor.vendor alter column email drop not null;
alter table vendor.vendor add column imported_as text unique;

-- invitations to act for a vendor; accepted by whoever has the token out of the mail
create table vendor.invitation (
  token_hash text        primary key,
  vendor_id  uuid        not null references vendor.vendor,
  email      text        not null check (length(email) between 3 and 254),
  template   text        not null check (template in ('OWNER', 'CATALOGUE', 'ORDERS', 'FINANCE', 'READ_ONLY')),
  expires_at timestamptz not null,
  unique (vendor_id, email)
);
alter table vendor.invitation enable row level security;
alter table vendor.invitation force row level security;
create policy vendor_rows on vendor.invitation to sandaga_vendor
  using (vendor_id = shared.current_vendor()) with check (vendor_id = shared.current_vendor());
create policy platform_rows on vendor.invitation to sandaga_platform using (true) with check (true);
grant select, insert, delete on vendor.invitation to sandaga_platform, sandaga_vendor;

-- where a vendor's money goes: an account at a provider that the provider itself has checked
create table vendor.payout_destination (
  vendor_id  uuid        primary key references vendor.vendor,
  provider   text        not null,
  account_id text        not null,
  status     text        not null check (status in ('PENDING', 'ENABLED', 'RESTRICTED')),
  reason     text,
  changed_at timestamptz not null,
  unique (provider, account_id)
);
create index payout_destination_pending on vendor.payout_destination (changed_at) where status <> 'ENABLED';
alter table vendor.payout_destination enable row level security;
alter table vendor.payout_destination force row level security;
create policy vendor_rows on vendor.payout_destination to sandaga_vendor
  using (vendor_id = shared.current_vendor()) with check (vendor_id = shared.current_vendor());
create policy platform_rows on vendor.payout_destination to sandaga_platform using (true) with check (true);
grant select, insert, update on vendor.payout_destination to sandaga_platform;
grant select on vendor.payout_destination to sandaga_vendor;
