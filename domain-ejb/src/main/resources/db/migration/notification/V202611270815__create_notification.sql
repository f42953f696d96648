-- What is written to people, kept before it is sent. Not a vendor's to see: the vendor role has no right on it.
create schema notification;
grant usage on schema notification to sandaga_platform;

create table notification.message (
  id            uuid        primary key,
  -- the place in the outbox of the event that it tells of
  event_seq     bigint      not null,
  kind          text        not null,
  -- public id of the thing it is about
  about         text        not null,
  recipient     text        not null,
  language      text        not null check (language in ('fr', 'en')),
  subject       text        not null check (subject !~ '[[:cntrl:]]'),
  content       jsonb       not null,
  -- what its link carries; forgotten when it is over
  secret        text,
  -- after this its link is dead
  send_before   timestamptz,
  purchase_id   uuid,
  vendor_id     uuid,
  status        text        not null check (status in ('DUE', 'SENT', 'FAILED', 'EXPIRED')),
  attempts      integer     not null default 0 check (attempts >= 0),
  made_at       timestamptz not null,
  due_at        timestamptz not null,
  -- set while an attempt is under way; still set at the next one when its end is unknown
  claimed_at    timestamptz,
  perhaps_twice boolean     not null default false,
  reason        text,
  ended_at      timestamptz,
  -- an event that comes twice writes once
  constraint message_once unique (event_seq, kind, about, recipient),
  check (status = 'DUE' or (secret is null and ended_at is not null))
);
create index message_due on notification.message (due_at, id) where status = 'DUE';
create index message_of_purchase on notification.message (purchase_id, id desc) where purchase_id is not null;
create index message_of_vendor on notification.message (vendor_id, id desc) where vendor_id is not null;
create index message_failed on notification.message (id desc) where status = 'FAILED';
grant select, insert on notification.message to sandaga_platform;
grant update (status, secret, attempts, due_at, claimed_at, perhaps_twice, reason, ended_at)
  on notification.message to sandaga_platform;
