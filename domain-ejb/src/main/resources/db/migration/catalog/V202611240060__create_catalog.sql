-- What can be sold, whoever sells it: the tree of categories, products and their variants.
create schema catalog;
grant usage on schema catalog to sandaga_platform, sandaga_vendor;

create table catalog.category (
  id        uuid     primary key,
  parent_id uuid     references catalog.category (id),
  slug      text     not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name      jsonb    not null,
  -- from the root down to the category itself
  path      uuid[]   not null check (path[cardinality(path)] = id),
  position  integer  not null,
  version   bigint   not null,
  unique nulls not distinct (parent_id, slug)
);
create index category_by_path on catalog.category using gin (path);
create index category_by_parent on catalog.category (parent_id, position);

create table catalog.attribute (
  id          uuid    primary key,
  category_id uuid    not null references catalog.category (id),
  code        text    not null check (code ~ '^[a-z][a-z0-9_]{0,62}$'),
  name        jsonb   not null,
  kind        text    not null check (kind in ('TEXT', 'NUMBER', 'CHOICE', 'FLAG')),
  unit        text,
  -- code and words of each choice
  choices     jsonb   not null,
  required    boolean not null,
  filterable  boolean not null,
  position    integer not null,
  unique (category_id, code)
);

create table catalog.product (
  id          uuid        primary key,
  slug        text        not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  status      text        not null check (status in ('DRAFT', 'PROPOSED', 'REVISION', 'PUBLISHED', 'MERGED', 'ARCHIVED')),
  category_id uuid        not null references catalog.category (id),
  brand       text,
  title       jsonb       not null,
  description jsonb       not null,
  attributes  jsonb       not null,
  -- hashes of the media store, the first one shown in lists
  pictures    jsonb       not null,
  -- the vendor who proposed it, while nobody else may see it
  proposed_by uuid        references vendor.vendor (id),
  remark      text,
  -- where an import finds it again
  source_key  text        unique,
  created_at  timestamptz not null,
  version     bigint      not null
);
create index product_by_category on catalog.product (category_id, id);
create index product_by_status on catalog.product (status, id);
create index product_by_proposer on catalog.product (proposed_by, id) where proposed_by is not null;

create table catalog.variant (
  id         uuid    primary key,
  product_id uuid    not null references catalog.product (id),
  position   integer not null,
  axes       jsonb   not null,
  gtin       text    unique check (gtin ~ '^([0-9]{8}|[0-9]{12,14})$'),
  pictures   jsonb   not null,
  unique (product_id, axes)
);

-- how axes and their values read in other languages; value '' is the axis itself
create table catalog.axis_word (
  axis  text  not null,
  value text  not null,
  words jsonb not null,
  primary key (axis, value)
);

grant select, insert, update on catalog.category, catalog.product, catalog.variant, catalog.axis_word to sandaga_platform;
grant select, insert, update, delete on catalog.attribute to sandaga_platform;
grant select on catalog.category, catalog.attribute, catalog.axis_word to sandaga_vendor;
grant select, insert, update on catalog.product, catalog.variant to sandaga_vendor;

-- a vendor sees what is published and what it proposed itself, and writes only its own proposals
alter table catalog.product enable row level security;
alter table catalog.product force row level security;
create policy platform_rows on catalog.product to sandaga_platform using (true) with check (true);
create policy published_rows on catalog.product for select to sandaga_vendor
  using (status in ('PUBLISHED', 'MERGED', 'ARCHIVED') or proposed_by = shared.current_vendor());
create policy proposed_rows on catalog.product for insert to sandaga_vendor
  with check (proposed_by = shared.current_vendor() and status in ('DRAFT', 'PROPOSED'));
create policy revised_rows on catalog.product for update to sandaga_vendor
  using (proposed_by = shared.current_vendor() and status in ('DRAFT', 'PROPOSED', 'REVISION'))
  with check (proposed_by = shared.current_vendor() and status in ('DRAFT', 'PROPOSED'));

alter table catalog.variant enable row level security;
alter table catalog.variant force row level security;
create policy platform_rows on catalog.variant to sandaga_platform using (true) with check (true);
create policy visible_rows on catalog.variant for select to sandaga_vendor
  using (exists (select from catalog.product p where p.id = product_id));
create policy proposed_rows on catalog.variant for insert to sandaga_vendor
  with check (exists (select from catalog.product p where p.id = product_id
    and p.proposed_by = shared.current_vendor() and p.status in ('DRAFT', 'PROPOSED', 'REVISION')));
create policy revised_rows on catalog.variant for update to sandaga_vendor
  using (exists (select from catalog.product p where p.id = product_id
    and p.proposed_by = shared.current_vendor() and p.status in ('DRAFT', 'PROPOSED', 'REVISION')));
