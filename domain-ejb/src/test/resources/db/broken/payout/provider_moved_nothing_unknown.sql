insert into payment.reading (provider, begun_at, read_from, read_at)
values ('standin', timestamptz '2100-01-01', timestamptz '2000-01-01', timestamptz '2100-01-01');
insert into payment.movement (provider, id, kind, name, currency, net_minor, moved_at, read_at)
values ('standin', 'txn_1', 'PAYMENT', 'ch_nobodys', 'XOF', 700, timestamptz '2026-01-01', timestamptz '2026-01-01');
-- or
insert into payment.reading (provider, begun_at, read_from, read_at)
values ('standin', timestamptz '2100-01-01', timestamptz '2000-01-01', timestamptz '2100-01-01');
insert into payment.movement (provider, id, kind, name, currency, net_minor, moved_at, read_at)
values ('standin', 'txn_1', 'PAYMENT', 'ch_kept', 'XOF', 700, timestamptz '2026-01-01', timestamptz '2026-01-01');
insert into payment.flag (id, provider, reference, reason, currency, amount_minor, charge, found_at)
values (gen_random_uuid(), 'standin', 'cs_kept', 'UNKNOWN_PAYMENT', 'XOF', 700, 'ch_kept', timestamptz '2026-01-01');
