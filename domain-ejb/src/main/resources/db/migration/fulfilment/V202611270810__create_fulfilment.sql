-- The parcels of vendor orders; a vendor's, behind its wall. A vendor sends, and never says that something arrived.
create schema fulfilment;
grant usage on schema fulfilment to sandaga_platform, sandaga_vendor;

create table fulfilment.shipment (
  id              uuid        primary key,
  vendor_id       uuid        not null,
  vendor_order_id uuid        not null,
  position        integer     not null check (position >= 1),
  carrier         text        not null references shipping.carrier (code),
  tracking_number text        check (length(tracking_number) between 1 and 64),
  shipped_at      timestamptz not null,
  delivered_at    timestamptz,
  delivered_by    text        check (delivered_by in ('SHOPPER', 'OPERATOR', 'TIME')),
  unique (vendor_id, id),
  unique (vendor_order_id, position),
  check ((delivered_at is null) = (delivered_by is null)),
  foreign key (vendor_id, vendor_order_id) references ordering.vendor_order (vendor_id, id)
);
create index shipment_on_its_way on fulfilment.shipment (shipped_at) where delivered_at is null;
grant select, insert on fulfilment.shipment to sandaga_platform, sandaga_vendor;
grant update (delivered_at, delivered_by) on fulfilment.shipment to sandaga_platform;

create table fulfilment.shipment_line (
  shipment_id   uuid    not null,
  vendor_id     uuid    not null,
  order_line_id uuid    not null,
  quantity      integer not null check (quantity >= 1),
  primary key (shipment_id, order_line_id),
  foreign key (vendor_id, shipment_id) references fulfilment.shipment (vendor_id, id),
  foreign key (vendor_id, order_line_id) references ordering.order_line (vendor_id, id)
);
create index shipment_line_of_order_line on fulfilment.shipment_line (order_line_id);
grant select, insert on fulfilment.shipment_line to sandaga_platform, sandaga_vendor;

create table fulfilment.shipment_event (
  id          bigint      generated always as identity primary key,
  shipment_id uuid        not null,
  vendor_id   uuid        not null,
  kind        text        not null check (kind in ('SENT', 'DELIVERED')),
  told_by     text        not null check (told_by in ('VENDOR', 'SHOPPER', 'OPERATOR', 'TIME')),
  actor       text        not null,
  at          timestamptz not null,
  unique (shipment_id, kind),
  foreign key (vendor_id, shipment_id) references fulfilment.shipment (vendor_id, id)
);
grant select, insert on fulfilment.shipment_event to sandaga_platform, sandaga_vendor;

-- what is in the parcels of a line is what ordering says was shipped of it. As the tables' owner: under a vendor's eyes
-- it would count only what the vendor sees.
create function fulfilment.check_shipped() returns trigger
  language plpgsql security definer set search_path = fulfilment, pg_temp as $$
begin
  if (select sum(l.quantity) from shipment_line l where l.order_line_id = new.order_line_id)
     <> (select o.shipped from ordering.order_line o where o.id = new.order_line_id) then
    raise exception 'the parcels of line % hold another number of pieces than were shipped', new.order_line_id
      using errcode = 'check_violation', constraint = 'parcels_hold_what_was_shipped';
  end if;
  return null;
end
$$;
create constraint trigger parcels_hold_what_was_shipped after insert on fulfilment.shipment_line
  deferrable initially deferred for each row execute function fulfilment.check_shipped();

do $$
declare
  owned text;
begin
  foreach owned in array array['shipment', 'shipment_line', 'shipment_event'] loop
    execute format('alter table fulfilment.%I enable row level security', owned);
    execute format('alter table fulfilment.%I force row level security', owned);
    execute format('create policy vendor_rows on fulfilment.%I to sandaga_vendor
      using (vendor_id = shared.current_vendor()) with check (vendor_id = shared.current_vendor())', owned);
    execute format('create policy platform_rows on fulfilment.%I to sandaga_platform using (true) with check (true)',
      owned);
    execute format('create policy owner_reads on fulfilment.%I for select to sandaga_owner using (true)', owned);
  end loop;
end
$$;
