update shared.outbox set sent_at = '2020-01-01';
with told as (select * from shared.outbox order by seq limit 1)
insert into shared.outbox (event_id, type, aggregate, payload, occurred_at, sent_at)
select gen_random_uuid(), type, aggregate, payload, occurred_at, timestamptz '2020-01-01' from told;
update shared.outbox set sent_at = null where seq = (select min(seq) from shared.outbox);
