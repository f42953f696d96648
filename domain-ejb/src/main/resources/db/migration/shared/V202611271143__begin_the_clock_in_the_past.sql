-- the business time is put back once, before anything has happened; afterwards it only moves forward
alter table shared.clock add column begun_at timestamptz;
update shared.clock set begun_at = now() where exists (select from shared.outbox) or offset_millis <> 0;
