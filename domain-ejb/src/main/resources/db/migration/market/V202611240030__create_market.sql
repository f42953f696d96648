-- Where the marketplace sells: one currency, its languages, its day and whether its prices include tax.
create schema market;
grant usage on schema market to sandaga_platform, sandaga_vendor;

create table market.market (
  code               text     primary key check (code ~ '^[A-Z]{2}$'),
  currency           char(3)  not null,
  languages          text[]   not null check (cardinality(languages) > 0),
  time_zone          text     not null,
  prices_include_tax boolean  not null,
  position           smallint not null unique
);
grant select on market.market to sandaga_platform, sandaga_vendor;

insert into market.market (code, currency, languages, time_zone, prices_include_tax, position) values
  ('SN', 'XOF', '{fr}',    'Africa/Dakar',     true,  1),
  ('CI', 'XOF', '{fr}',    'Africa/Abidjan',   true,  2),
  ('FR', 'EUR', '{fr,en}', 'Europe/Paris',     true,  3),
  ('US', 'USD', '{en}',    'America/New_York', false, 4);
