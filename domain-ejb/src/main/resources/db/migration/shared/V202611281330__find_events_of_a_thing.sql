-- what happened to a thing, in its order: looked up by whoever operates messages
create index outbox_of_aggregate on shared.outbox (aggregate, seq);
