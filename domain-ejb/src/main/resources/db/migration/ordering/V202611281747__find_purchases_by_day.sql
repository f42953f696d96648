-- staff look for what was bought on some days
create index purchase_by_day on ordering.purchase (placed_at);
