-- what the operations' home counts at every view
create index payout_failed on payout.payout (planned_at) where status in ('FAILED', 'RETURNED');
