-- a secret that an event carried leaves the outbox when the broker has the event
grant update (payload) on shared.outbox to sandaga_platform;
