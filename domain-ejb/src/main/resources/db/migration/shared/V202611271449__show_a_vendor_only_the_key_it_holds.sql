-- a vendor's command notes its key under its own sight, which must not list the keys of others: whoever knows principal
-- and key reaches that one row, and nobody reaches the table
revoke select (principal, key, done), update (done) on shared.idempotency from sandaga_vendor;

create function shared.lock_key(of_principal text, of_key text) returns text
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  select done from shared.idempotency where principal = of_principal and key = of_key for update
$$;
revoke all on function shared.lock_key(text, text) from public;
grant execute on function shared.lock_key(text, text) to sandaga_platform, sandaga_vendor;

create function shared.note_done(of_principal text, of_key text, made text) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  update shared.idempotency set done = made where principal = of_principal and key = of_key
$$;
revoke all on function shared.note_done(text, text, text) from public;
grant execute on function shared.note_done(text, text, text) to sandaga_platform, sandaga_vendor;
