-- invariant: I9
-- en: What was paid out is what the ledger says left for the vendors
-- fr: Ce qui a été versé est ce que le grand livre dit parti vers les vendeurs
-- Of each payout: what its vendor's accounts gave for it, failures taken back, is its amount while it is sent or
-- settled, and nothing otherwise. A balance is shown by the same sums of entries and stored nowhere.
select p.id as payout, p.vendor_id as vendor, p.status, p.currency, p.amount_minor as amount,
       coalesce(b.booked, 0) as booked
from payout.payout p
left join lateral (
  select -sum(e.amount_minor) as booked
  from ledger.journal j
  join ledger.entry e on e.journal_id = j.id
  join ledger.account a on a.id = e.account_id
  where e.subject = p.id and a.type = 'PAYOUT_IN_TRANSIT' and j.kind <> 'PAYOUT_SETTLED'
    and j.idempotency_key <> 'payout-returned:' || p.id) b on true
where coalesce(b.booked, 0) <> case when p.status in ('SENT', 'SETTLED') then p.amount_minor else 0 end
