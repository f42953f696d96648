-- Catalogues that come as files: what was asked, how far it is, and what was found row by row.
create schema importing;
grant usage on schema importing to sandaga_platform, sandaga_vendor;

create table importing.import (
  id          uuid        primary key,
  -- a vendor's own import, or null for one of the operator
  vendor_id   uuid        references vendor.vendor (id),
  asked_by    uuid        not null references identity.account (id),
  asked_at    timestamptz not null,
  mapping     jsonb       not null,
  dry_run     boolean     not null,
  state       text        not null check (state in ('OPEN', 'QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  -- whoever carries it on holds the lease; each claim counts, so that one that was taken over notices
  stage       text        not null check (stage in ('READING', 'TAKING')),
  attempt     integer     not null,
  lease_until timestamptz,
  -- the row that begins the group that was taken last
  place       bigint      not null,
  rows_read   bigint      not null check (rows_read >= 0),
  created     bigint      not null check (created >= 0),
  changed     bigint      not null check (changed >= 0),
  unchanged   bigint      not null check (unchanged >= 0),
  refused     bigint      not null check (refused >= 0),
  noted       bigint      not null check (noted >= 0),
  findings    bigint      not null check (findings >= 0),
  reason      jsonb,
  finished_at timestamptz,
  -- its files and half-way tables are gone
  swept       boolean     not null,
  constraint every_row_once check (created + changed + unchanged + refused <= rows_read)
);
create index import_in_order on importing.import (asked_at) where state in ('QUEUED', 'RUNNING');
create index import_of_vendor on importing.import (vendor_id, id);
create index import_to_sweep on importing.import (id) where not swept;

create table importing.finding (
  import_id uuid   not null references importing.import (id),
  no        bigint not null,
  row_no    bigint not null,
  line      bigint not null,
  outcome   text   not null check (outcome in ('CREATED', 'CHANGED', 'UNCHANGED', 'REFUSED', 'NOTED')),
  code      text   not null,
  name      text   not null,
  words     jsonb  not null,
  primary key (import_id, no)
);

-- the uploaded files, in pieces, until the import ends; in the database so that any node can go on with them
create table importing.file (
  import_id uuid    not null references importing.import (id),
  file      text    not null check (file in ('MAIN', 'SECOND')),
  size      bigint  not null check (size >= 0),
  whole     boolean not null,
  primary key (import_id, file)
);
create table importing.file_part (
  import_id uuid    not null,
  file      text    not null,
  no        integer not null,
  bytes     bytea   not null,
  primary key (import_id, file, no),
  foreign key (import_id, file) references importing.file (import_id, file) on delete cascade
);

-- half-way: what was read of the files, so that memory holds a batch and never a file
create table importing.staged (
  import_id uuid   not null references importing.import (id),
  row_no    bigint not null,
  line      bigint not null,
  -- the first row of its group, by which groups are taken in the order of the file
  place     bigint,
  group_key text   not null,
  join_key  text,
  vendor    text,
  cells     jsonb  not null,
  primary key (import_id, row_no)
);
create index staged_by_group on importing.staged (import_id, group_key);
create index staged_by_place on importing.staged (import_id, place, row_no);
create table importing.joined (
  import_id uuid   not null references importing.import (id),
  row_no    bigint not null,
  join_key  text   not null,
  cells     jsonb  not null,
  primary key (import_id, row_no)
);
create index joined_by_key on importing.joined (import_id, join_key, row_no);
create table importing.tally (
  import_id uuid   not null references importing.import (id),
  vendor    text   not null,
  products  bigint not null,
  primary key (import_id, vendor)
);

grant select, insert, update on importing.import to sandaga_platform, sandaga_vendor;
grant select, insert, delete on importing.finding to sandaga_platform;
grant select, insert on importing.finding to sandaga_vendor;
grant select, insert, update, delete on importing.file, importing.file_part to sandaga_platform, sandaga_vendor;
grant select, insert, update, delete on importing.staged, importing.joined, importing.tally to sandaga_platform;

alter table importing.import enable row level security;
alter table importing.import force row level security;
create policy vendor_rows on importing.import to sandaga_vendor
  using (vendor_id = shared.current_vendor()) with check (vendor_id = shared.current_vendor());
create policy platform_rows on importing.import to sandaga_platform using (true) with check (true);

alter table importing.finding enable row level security;
alter table importing.finding force row level security;
create policy vendor_rows on importing.finding to sandaga_vendor
  using (exists (select from importing.import i where i.id = import_id))
  with check (exists (select from importing.import i where i.id = import_id));
create policy platform_rows on importing.finding to sandaga_platform using (true) with check (true);

alter table importing.file enable row level security;
alter table importing.file force row level security;
create policy vendor_rows on importing.file to sandaga_vendor
  using (exists (select from importing.import i where i.id = import_id))
  with check (exists (select from importing.import i where i.id = import_id));
create policy platform_rows on importing.file to sandaga_platform using (true) with check (true);

alter table importing.file_part enable row level security;
alter table importing.file_part force row level security;
create policy vendor_rows on importing.file_part to sandaga_vendor
  using (exists (select from importing.import i where i.id = import_id))
  with check (exists (select from importing.import i where i.id = import_id));
create policy platform_rows on importing.file_part to sandaga_platform using (true) with check (true);
