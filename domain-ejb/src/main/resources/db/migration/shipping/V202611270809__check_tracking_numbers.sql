-- how the check digit of a carrier's tracking numbers is made, and forms that were too narrow
alter table shipping.carrier add column tracking_check text not null default 'NONE'
  check (tracking_check in ('NONE', 'S10', 'UPS', 'USPS', 'MOD7'));

update shipping.carrier set tracking_check = 'S10' where code in ('la-poste-sn', 'poste-ci', 'colissimo');
update shipping.carrier set tracking_check = 'UPS', tracking_pattern = '^1Z[0-9A-Z]{15}[0-9]$' where code = 'ups';
update shipping.carrier set tracking_check = 'USPS',
  tracking_pattern = '^((420[0-9]{5}([0-9]{4})?)?9[1-5][0-9]{20}([0-9]{4})?|[0-9]{20}|[A-Z]{2}[0-9]{9}US)$'
  where code = 'usps';
update shipping.carrier set tracking_check = 'MOD7', tracking_pattern = '^([0-9]{10,11}|J[A-Z]{2,3}[0-9]{9,10})$'
  where code = 'dhl';
