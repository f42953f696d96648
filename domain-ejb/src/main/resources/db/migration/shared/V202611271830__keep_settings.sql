-- what administrators changed while the marketplace ran; without a value, what it was started with holds again
create table shared.setting (
  name       text        primary key check (length(name) between 1 and 100),
  value      text        check (length(value) between 1 and 200),
  -- before the latest change, so that it can be undone
  was        text,
  changed_at timestamptz not null,
  version    bigint      not null
);
grant select, insert, update on shared.setting to sandaga_platform;
