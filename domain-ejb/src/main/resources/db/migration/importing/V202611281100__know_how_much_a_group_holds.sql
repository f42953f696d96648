-- Groups are taken in whole, so what one holds is bounded; of its first row also what it finds in the second file.
alter table importing.staged add column characters integer;
