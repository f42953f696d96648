-- Those who sell. A vendor's row is vendor-owned by its own id.
create schema vendor;
grant usage on schema vendor to sandaga_platform, sandaga_vendor;

create table vendor.vendor (
  id           uuid        primary key,
  party        text        not null check (party in ('FIRST_PARTY', 'THIRD_PARTY')),
  kind         text        not null check (kind in ('INDIVIDUAL', 'COMPANY')),
  display_name text        not null check (length(display_name) between 1 and 100),
  legal_name   text        not null check (length(legal_name) between 1 and 200),
  slug         text        not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  country      text        not null check (country ~ '^[A-Z]{2}$'),
  email        text        not null check (length(email) between 3 and 254),
  language     text        not null check (language in ('fr', 'en')),
  description  jsonb       not null,
  status       text        not null check (status in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'CHANGES_REQUESTED',
                 'APPROVED', 'RESTRICTED', 'SUSPENDED', 'TERMINATED', 'REJECTED')),
  closed_from  timestamptz,
  closed_until timestamptz,
  created_at   timestamptz not null,
  version      bigint      not null,
  check (closed_until is null or closed_from < closed_until)
);
create unique index vendor_first_party on vendor.vendor (party) where party = 'FIRST_PARTY';
create index vendor_by_status on vendor.vendor (status, id);

-- the operator sells like everybody else
insert into vendor.vendor (id, party, kind, display_name, legal_name, slug, country, email, language, description,
                           status, created_at, version)
values ('01900000-0000-7000-8000-000000000001', 'FIRST_PARTY', 'COMPANY', 'Sandaga', 'Sandaga', 'sandaga', 'SN',
        'vendor@sandaga.example', 'fr',
        '{"fr": "La boutique de la place de marché.", "en": "The marketplace’s own shop."}',
        'APPROVED', timestamptz '2026-01-01 00:00:00Z', 1);

alter table vendor.vendor enable row level security;
alter table vendor.vendor force row level security;
create policy vendor_rows on vendor.vendor to sandaga_vendor
  using (id = shared.current_vendor()) with check (id = shared.current_vendor());
create policy platform_rows on vendor.vendor to sandaga_platform using (true) with check (true);
grant select, insert, update on vendor.vendor to sandaga_platform;
-- a vendor changes its shop, never its standing
grant select on vendor.vendor to sandaga_vendor;
grant update (display_name, email, language, description, closed_from, closed_until, version)
  on vendor.vendor to sandaga_vendor;

-- who may sell at this moment; joined live wherever something is for sale
create view vendor.sellable with (security_invoker = true) as
  select id as vendor_id from vendor.vendor
  where status = 'APPROVED'
    and not coalesce(closed_from <= shared.business_now()
                     and (closed_until is null or shared.business_now() < closed_until), false);
grant select on vendor.sellable to sandaga_platform, sandaga_vendor;

-- people who act for a vendor
create table vendor.member (
  vendor_id uuid        not null references vendor.vendor,
  user_id   uuid        not null references identity.account,
  template  text        not null check (template in ('OWNER', 'CATALOGUE', 'ORDERS', 'FINANCE', 'READ_ONLY')),
  added_at  timestamptz not null,
  primary key (vendor_id, user_id)
);
create index member_of_user on vendor.member (user_id);
alter table vendor.member enable row level security;
alter table vendor.member force row level security;
create policy vendor_rows on vendor.member to sandaga_vendor
  using (vendor_id = shared.current_vendor()) with check (vendor_id = shared.current_vendor());
create policy platform_rows on vendor.member to sandaga_platform using (true) with check (true);
grant select, insert, update, delete on vendor.member to sandaga_platform, sandaga_vendor;

-- what was decided about a vendor, by whom and why
create table vendor.decision (
  id        uuid        primary key,
  vendor_id uuid        not null references vendor.vendor,
  status    text        not null,
  actor     text        not null,
  reason    text        not null,
  at        timestamptz not null
);
create index decision_of_vendor on vendor.decision (vendor_id, id);
alter table vendor.decision enable row level security;
alter table vendor.decision force row level security;
create policy vendor_rows on vendor.decision to sandaga_vendor
  using (vendor_id = shared.current_vendor()) with check (vendor_id = shared.current_vendor());
create policy platform_rows on vendor.decision to sandaga_platform using (true) with check (true);
grant select, insert on vendor.decision to sandaga_platform;
grant select on vendor.decision to sandaga_vendor;
