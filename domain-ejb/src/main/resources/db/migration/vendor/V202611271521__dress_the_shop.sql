-- A shop's face: its logo and banner by the hash of a stored picture, and what it promises, by language.
alter table vendor.vendor add column logo text references media.picture (sha256);
alter table vendor.vendor add column banner text references media.picture (sha256);
alter table vendor.vendor add column policies jsonb not null default '{}';
grant update (logo, banner, policies) on vendor.vendor to sandaga_vendor;
