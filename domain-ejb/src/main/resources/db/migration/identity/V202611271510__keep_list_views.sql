-- How somebody likes to look at the lists of a portal. It is theirs alone, whichever vendor they act for.
create table identity.kept_view (
  user_id  uuid        not null references identity.account on delete cascade,
  list     text        not null check (length(list) between 1 and 40),
  name     text        not null check (length(name) between 1 and 60),
  question text        not null check (length(question) <= 1000),
  kept_at  timestamptz not null,
  primary key (user_id, list, name)
);
grant select, insert, update, delete on identity.kept_view to sandaga_platform;

create table identity.kept_columns (
  user_id uuid   not null references identity.account on delete cascade,
  list    text   not null check (length(list) between 1 and 40),
  columns text[] not null check (cardinality(columns) between 1 and 40),
  primary key (user_id, list)
);
grant select, insert, delete on identity.kept_columns to sandaga_platform;
