-- a provider's book that is longer than one turn of the job is read on from where the turn before ended; null while no
-- reading is under way
alter table payment.reading
  -- the provider's name of the page that follows
  add column open_after text,
  -- when the reading was begun
  add column open_since timestamptz,
  -- the newest line in it, by the provider's clock
  add column open_latest timestamptz;
grant update (open_after, open_since, open_latest) on payment.reading to sandaga_platform;
