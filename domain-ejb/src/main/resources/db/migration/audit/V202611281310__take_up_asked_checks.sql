-- until when a node is making the checks that were asked for, by the machine's clock; the others leave them to it
alter table audit.check_request add column taken_until timestamptz;
