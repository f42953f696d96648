-- What a vendor asks for sending a package, by market, and who carries it.
create schema shipping;
grant usage on schema shipping to sandaga_platform, sandaga_vendor;

create table shipping.rate (
  vendor_id    uuid        not null references vendor.vendor (id),
  market       text        not null references market.market (code),
  currency     char(3)     not null,
  amount_minor bigint      not null check (amount_minor >= 0),
  min_days     integer     not null check (min_days >= 0),
  max_days     integer     not null check (max_days >= min_days),
  version      bigint      not null,
  primary key (vendor_id, market)
);
grant select, insert, update, delete on shipping.rate to sandaga_platform, sandaga_vendor;
alter table shipping.rate enable row level security;
alter table shipping.rate force row level security;
create policy vendor_rows on shipping.rate to sandaga_vendor
  using (vendor_id = shared.current_vendor()) with check (vendor_id = shared.current_vendor());
create policy platform_rows on shipping.rate to sandaga_platform using (true) with check (true);

create table shipping.carrier (
  code             text    primary key check (code ~ '^[a-z][a-z0-9-]*$'),
  name             text    not null,
  -- where a parcel is followed; {number} is the tracking number
  tracking_url     text,
  -- what its numbers look like; null when they are not known
  tracking_pattern text,
  countries        text[]  not null,
  position         integer not null
);
grant select on shipping.carrier to sandaga_platform, sandaga_vendor;

insert into shipping.carrier (code, name, tracking_url, tracking_pattern, countries, position) values
  ('la-poste-sn', 'La Poste Sénégal', null, '^[A-Z]{2}[0-9]{9}SN$', '{SN}', 1),
  ('poste-ci', 'La Poste de Côte d’Ivoire', null, '^[A-Z]{2}[0-9]{9}CI$', '{CI}', 2),
  ('colissimo', 'Colissimo', 'https://www.laposte.fr/outils/suivre-vos-envois?code={number}', '^[0-9A-Z]{2}[0-9]{9}([0-9]{2}|[A-Z]{2})$', '{FR}', 3),
  ('chronopost', 'Chronopost', 'https://www.chronopost.fr/tracking-no-cms/suivi-page?listeNumerosLT={number}', '^[A-Z]{2}[0-9]{9}[A-Z]{2}$', '{FR}', 4),
  ('ups', 'UPS', 'https://www.ups.com/track?tracknum={number}', '^1Z[0-9A-Z]{16}$', '{US,FR}', 5),
  ('usps', 'USPS', 'https://tools.usps.com/go/TrackConfirmAction?tLabels={number}', '^([0-9]{20,22}|[A-Z]{2}[0-9]{9}US)$', '{US}', 6),
  ('dhl', 'DHL Express', 'https://www.dhl.com/global-en/home/tracking.html?tracking-id={number}', '^[0-9]{10}$', '{SN,CI,FR,US}', 7),
  ('own', 'Livraison directe', null, null, '{SN,CI,FR,US}', 8);
