-- who has news about an account waits to be asked about; the table's policies and grants cover both columns
alter table vendor.payout_destination add column ask_since timestamptz;
-- when the provider was last asked, so that everybody gets a turn
alter table vendor.payout_destination add column asked_at timestamptz;
create index payout_destination_to_ask on vendor.payout_destination (ask_since) where ask_since is not null;
