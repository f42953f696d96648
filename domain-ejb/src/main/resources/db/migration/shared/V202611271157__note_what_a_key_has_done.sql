-- what the command under a key made (an id, or empty), written in the command's own transaction
alter table shared.idempotency add column done text check (length(done) <= 100);

-- a vendor's command notes it under its own sight; it learns neither answers nor requests
grant select (principal, key, done), update (done) on shared.idempotency to sandaga_vendor;
