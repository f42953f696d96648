-- What is known of each stored picture; the bytes are in the media store under the same hash.
create schema media;
grant usage on schema media to sandaga_platform, sandaga_vendor;

create table media.picture (
  sha256     text        primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  type       text        not null,
  bytes      bigint      not null check (bytes > 0),
  width      integer     not null check (width > 0),
  height     integer     not null check (height > 0),
  stored_at  timestamptz not null
);
grant select, insert on media.picture to sandaga_platform;
grant select on media.picture to sandaga_vendor;
