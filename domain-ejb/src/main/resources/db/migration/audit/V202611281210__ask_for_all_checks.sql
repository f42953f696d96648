-- when somebody last asked for all checks at once, and when all had been made
create table audit.check_request (
  single   boolean     primary key default true check (single),
  asked_at timestamptz not null,
  ended_at timestamptz
);
grant select, insert, update on audit.check_request to sandaga_platform;
