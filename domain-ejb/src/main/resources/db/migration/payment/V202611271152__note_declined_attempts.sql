-- an attempt that was declined is told of once, though its page stays open for another card
alter table payment.attempt add column declined_at timestamptz;
grant update (declined_at) on payment.attempt to sandaga_platform;
