-- the latest of one kind: looked up by whoever operates messages, and else a walk through thirty days of events
create index outbox_of_type on shared.outbox (type, seq);
