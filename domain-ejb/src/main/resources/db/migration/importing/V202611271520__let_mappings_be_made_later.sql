-- An import may be opened before its mapping is made, when its file has been looked at, and is known by that file's name.
alter table importing.import alter column mapping drop not null;
alter table importing.import add column name text check (length(name) <= 200);
alter table importing.import add constraint mapped_before_begun check (mapping is not null or state in ('OPEN', 'CANCELLED'));
