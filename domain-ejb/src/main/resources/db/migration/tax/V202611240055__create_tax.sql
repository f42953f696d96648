-- Tax rates by market and class of goods; each holds from a day until the next one of its kind.
create schema tax;
grant usage on schema tax to sandaga_platform, sandaga_vendor;

create table tax.rate (
  market       text    not null references market.market (code),
  tax_class    text    not null,
  basis_points integer not null check (basis_points between 0 and 10000),
  valid_from   date    not null,
  primary key (market, tax_class, valid_from)
);
grant select on tax.rate to sandaga_platform, sandaga_vendor;

insert into tax.rate (market, tax_class, basis_points, valid_from) values
  ('SN', 'STANDARD',      1800, '2001-01-01'),
  ('CI', 'STANDARD',      1800, '2001-01-01'),
  ('CI', 'REDUCED',        900, '2001-01-01'),
  ('FR', 'STANDARD',      2000, '2014-01-01'),
  ('FR', 'INTERMEDIATE',  1000, '2014-01-01'),
  ('FR', 'REDUCED',        550, '2014-01-01'),
  ('FR', 'SUPER_REDUCED',  210, '2014-01-01'),
  -- sales tax in the United States depends on the buyer's county; none is charged until it can be told
  ('US', 'STANDARD',         0, '2001-01-01');
