-- what was carried long ago is deleted, event by event: the event's consumers are found by the event
grant delete on shared.outbox to sandaga_platform;
alter table shared.inbox drop constraint inbox_pkey;
alter table shared.inbox add primary key (event_id, consumer);
