-- Accounts and how they prove who they are. Nothing that opens a door is stored in the clear:
-- passwords as Argon2id, one-time tokens, session secrets and refresh tokens as SHA-256 of 256 random bits.
create schema identity;
grant usage on schema identity to sandaga_platform;

create table identity.account (
  id         uuid        primary key,
  name       text        not null check (length(name) between 1 and 100),
  language   text        not null check (language in ('fr', 'en')),
  status     text        not null check (status in ('ACTIVE', 'SUSPENDED')),
  created_at timestamptz not null
);
grant select, insert, update on identity.account to sandaga_platform;

create table identity.identifier (
  kind        text        not null check (kind in ('EMAIL', 'PHONE')),
  value       text        not null check (value = lower(value) and length(value) between 3 and 254),
  -- the identifier is claimed first, then its account is made: of two sign-ups at once one claims nothing
  user_id     uuid        not null references identity.account deferrable initially deferred,
  verified_at timestamptz,
  primary key (kind, value)
);
create index identifier_of_user on identity.identifier (user_id);
grant select, insert, update on identity.identifier to sandaga_platform;

create table identity.credential (
  user_id       uuid        primary key references identity.account,
  password_hash text        not null,
  changed_at    timestamptz not null
);
grant select, insert, update on identity.credential to sandaga_platform;

create table identity.role (
  user_id    uuid        not null references identity.account,
  role       text        not null check (role in ('ADMINISTRATOR', 'FINANCE', 'CATALOGUE', 'SUPPORT')),
  granted_at timestamptz not null,
  primary key (user_id, role)
);
grant select, insert, delete on identity.role to sandaga_platform;

-- each sign-up keeps its own password until its own link is followed, so that nobody can plant one in advance
create table identity.registration (
  token_hash    text        primary key,
  user_id       uuid        not null references identity.account,
  name          text        not null,
  language      text        not null,
  password_hash text        not null,
  expires_at    timestamptz not null
);
create index registration_of_user on identity.registration (user_id);
grant select, insert, delete on identity.registration to sandaga_platform;

create table identity.password_reset (
  token_hash text        primary key,
  user_id    uuid        not null references identity.account,
  expires_at timestamptz not null
);
create index password_reset_of_user on identity.password_reset (user_id);
grant select, insert, delete on identity.password_reset to sandaga_platform;

create table identity.session (
  id          uuid        primary key,
  user_id     uuid        not null references identity.account,
  kind        text        not null check (kind in ('PORTAL', 'API')),
  secret_hash text,
  begun_at    timestamptz not null,
  expires_at  timestamptz not null,
  ended_at    timestamptz
);
create index session_of_user on identity.session (user_id) where ended_at is null;
create index session_by_end on identity.session (expires_at);
grant select, insert, update, delete on identity.session to sandaga_platform;

create table identity.refresh_token (
  token_hash text        primary key,
  session_id uuid        not null references identity.session on delete cascade,
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index refresh_token_of_session on identity.refresh_token (session_id);
grant select, insert, update, delete on identity.refresh_token to sandaga_platform;

create table identity.throttle (
  key     text        primary key,
  count   integer     not null check (count >= 0),
  ends_at timestamptz not null
);
create index throttle_by_end on identity.throttle (ends_at);
grant select, insert, update, delete on identity.throttle to sandaga_platform;
