-- What happened, who did it, never changed; a job seals it into a chain of hashes afterwards, because
-- chaining inside the sale would queue every sale behind one row.
create schema audit;
grant usage on schema audit to sandaga_platform, sandaga_vendor;

create table audit.record (
  id          bigint generated always as identity primary key,
  type        text        not null,
  aggregate   text        not null,
  actor       text        not null,
  payload     jsonb       not null,
  occurred_at timestamptz not null,
  position    bigint unique,
  prev_hash   text,
  hash        text,
  check ((position is null) = (hash is null) and (hash is null) = (prev_hash is null))
);
create index record_unsealed on audit.record (id) where position is null;
create index record_of_aggregate on audit.record (aggregate, id);
create index record_by_actor on audit.record (actor, id);

-- records are added and sealed, nothing else
grant select, insert on audit.record to sandaga_platform;
grant update (position, prev_hash, hash) on audit.record to sandaga_platform;
-- a vendor's command is remembered too, but a vendor reads nothing here
grant insert on audit.record to sandaga_vendor;

create function audit.refuse_to_reseal() returns trigger
  language plpgsql
  as $$
begin
  raise exception 'audit record % is sealed', old.id using errcode = 'integrity_constraint_violation';
end
$$;
create trigger sealed_once before update on audit.record
  for each row when (old.position is not null) execute function audit.refuse_to_reseal();

-- every sealed record whose hash, or whose tie to the one before, does not hold; empty while nobody forged anything
create view audit.broken_link with (security_invoker = true) as
  select id, position from (
    select r.*, lag(hash, 1, repeat('0', 64)) over (order by position) as hash_before,
           row_number() over (order by position) as place
    from audit.record r where position is not null) chained
  where position <> place
     or prev_hash <> hash_before
     or hash <> encode(sha256(convert_to(prev_hash || concat_ws(chr(31), id, type, aggregate, actor, payload::text,
                                                                extract(epoch from occurred_at)::text), 'UTF8')), 'hex');
grant select on audit.broken_link to sandaga_platform;
