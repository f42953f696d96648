-- what the latest run of each check found, for the back office's tiles
create table audit.latest_check (
  name   text        primary key,
  ran_at timestamptz not null,
  faults integer     not null check (faults >= 0),
  more   boolean     not null
);
grant select, insert, update on audit.latest_check to sandaga_platform;
