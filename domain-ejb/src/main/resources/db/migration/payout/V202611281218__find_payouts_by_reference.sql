-- what the palette asks at every letter that is typed
create index payout_by_reference on payout.payout (reference) where reference is not null;
