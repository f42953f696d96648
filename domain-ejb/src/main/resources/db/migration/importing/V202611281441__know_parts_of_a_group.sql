-- Of a group that is taken in part by part, how many parts are done; counted for the group after that place only, so that
-- a version that does not know of parts need not set them back.
alter table importing.import add column parts integer not null default 0 check (parts >= 0);
alter table importing.import add column parts_after bigint not null default 0;
