insert into payment.reading (provider, begun_at, read_from, read_at)
select distinct provider, timestamptz '2000-01-01', timestamptz '2000-01-01', timestamptz '2100-01-01'
from payment.payment;
-- or
insert into payment.reading (provider, begun_at, read_from, read_at)
select distinct provider, timestamptz '2000-01-01', timestamptz '2000-01-01', timestamptz '2100-01-01'
from payment.payment;
insert into payment.movement (provider, id, kind, name, currency, net_minor, moved_at, read_at)
select provider, 'txn_' || id, 'PAYMENT', charge, currency, amount_minor - fee_minor + 1, started_at, started_at
from payment.attempt where status = 'CAPTURED';
-- or
insert into payment.reading (provider, begun_at, read_from, read_at)
select distinct provider, timestamptz '2000-01-01', timestamptz '2000-01-01', timestamptz '2100-01-01'
from payment.payment;
insert into payment.movement (provider, id, kind, name, currency, net_minor, moved_at, read_at)
select provider, 'txn_' || id, 'PAYMENT', charge, 'EUR', amount_minor - fee_minor, started_at, started_at
from payment.attempt where status = 'CAPTURED';
