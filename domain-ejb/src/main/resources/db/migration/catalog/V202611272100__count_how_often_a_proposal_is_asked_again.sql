-- changes with every asking, so that a proposal that only loses a variant gets a new version too
alter table catalog.product add column asked_again integer not null default 0;
