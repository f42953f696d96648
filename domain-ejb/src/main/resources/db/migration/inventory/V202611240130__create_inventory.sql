-- What is there of each offer, what of it is spoken for, and every movement.
create schema inventory;
grant usage on schema inventory to sandaga_platform, sandaga_vendor;

create table inventory.stock_item (
  offer_id        uuid    primary key,
  vendor_id       uuid    not null,
  on_hand         integer not null check (on_hand >= 0),
  reserved        integer not null check (reserved >= 0),
  allocated       integer not null check (allocated >= 0),
  backorder_limit integer not null check (backorder_limit >= 0),
  -- what an import said last; the same figure again says nothing new, whatever was sold since
  imported        integer check (imported >= 0),
  version         bigint  not null,
  unique (vendor_id, offer_id),
  foreign key (vendor_id, offer_id) references offer.offer (vendor_id, id),
  constraint no_more_promised_than_there_is check (reserved + allocated <= on_hand + backorder_limit)
);

-- append-only; what is on hand is the sum of these
create table inventory.movement (
  id        bigint      generated always as identity primary key,
  vendor_id uuid        not null,
  offer_id  uuid        not null,
  kind      text        not null check (kind in ('RECEIVED', 'COUNTED', 'SHIPPED', 'RETURNED')),
  quantity  integer     not null check (quantity <> 0),
  reason    text        not null,
  moved_at  timestamptz not null,
  moved_by  text        not null,
  foreign key (vendor_id, offer_id) references inventory.stock_item (vendor_id, offer_id)
);
create index movement_by_offer on inventory.movement (offer_id, id);

create table inventory.reservation (
  quote_id   uuid        primary key,
  visitor    text        not null,
  status     text        not null check (status in ('LIVE', 'ALLOCATED', 'RELEASED', 'EXPIRED')),
  expires_at timestamptz not null
);
create index reservation_live on inventory.reservation (expires_at) where status = 'LIVE';
create index reservation_of_visitor on inventory.reservation (visitor) where status = 'LIVE';

create table inventory.reservation_line (
  quote_id  uuid    not null references inventory.reservation (quote_id),
  vendor_id uuid    not null,
  offer_id  uuid    not null,
  quantity  integer not null check (quantity > 0),
  primary key (quote_id, offer_id),
  foreign key (vendor_id, offer_id) references inventory.stock_item (vendor_id, offer_id)
);
create index reservation_line_by_offer on inventory.reservation_line (offer_id);

grant select, insert, update on inventory.stock_item to sandaga_platform, sandaga_vendor;
grant select, insert on inventory.movement to sandaga_platform, sandaga_vendor;
grant select, insert, update on inventory.reservation to sandaga_platform;
grant select, insert on inventory.reservation_line to sandaga_platform;

alter table inventory.stock_item enable row level security;
alter table inventory.stock_item force row level security;
create policy vendor_rows on inventory.stock_item to sandaga_vendor
  using (vendor_id = shared.current_vendor()) with check (vendor_id = shared.current_vendor());
create policy platform_rows on inventory.stock_item to sandaga_platform using (true) with check (true);

alter table inventory.movement enable row level security;
alter table inventory.movement force row level security;
create policy vendor_rows on inventory.movement to sandaga_vendor
  using (vendor_id = shared.current_vendor()) with check (vendor_id = shared.current_vendor());
create policy platform_rows on inventory.movement to sandaga_platform using (true) with check (true);

alter table inventory.reservation_line enable row level security;
alter table inventory.reservation_line force row level security;
create policy vendor_rows on inventory.reservation_line to sandaga_vendor
  using (vendor_id = shared.current_vendor()) with check (vendor_id = shared.current_vendor());
create policy platform_rows on inventory.reservation_line to sandaga_platform using (true) with check (true);
