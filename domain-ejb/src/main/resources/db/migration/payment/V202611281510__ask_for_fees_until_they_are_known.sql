-- a provider may take its fee in the currency of our account; null means in the attempt's own
alter table payment.attempt add column fee_currency text check (fee_currency ~ '^[A-Z]{3}$');
grant update (fee_currency) on payment.attempt to sandaga_platform;

-- money that was not what was asked for costs a fee, too
create index attempt_whose_fee_is_unknown on payment.attempt (next_check_at)
  where status in ('CAPTURED', 'DUPLICATE', 'FLAGGED') and fee_minor is null;
drop index payment.attempt_without_fee;

-- and so does money that belongs to no attempt: asked for until it is known, then null. Those flagged before, and by the
-- version before, are asked for from now on.
alter table payment.flag add column next_check_at timestamptz default now();
alter table payment.flag add column checks integer not null default 0;
create index flag_whose_fee_is_unknown on payment.flag (next_check_at)
  where reason = 'UNKNOWN_PAYMENT' and next_check_at is not null;
grant update (next_check_at, checks) on payment.flag to sandaga_platform;
