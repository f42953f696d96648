-- invariant: I11
-- en: The provider moved for each payment, refund and payout what the books show
-- fr: Le prestataire a déplacé pour chaque paiement, remboursement et versement ce que montrent les livres
-- Each by the provider's own name for it and currency by currency, its fee taken off in the currency that it is in; what
-- the provider converted is held against what was asked for. Left out is what began before the provider's book was first
-- read, and what either side heard of less than a day before it was last read to the end: that is on its way.
select o.purchase, o.payout, o.provider, o.name, d.currency, d.books, d.provider_moved
from (
  select t.provider, t.charge as name, p.purchase_number as purchase, null::uuid as payout, t.started_at as begun_at,
         array['captured:' || t.id, 'unknown-money:' || t.id, 'provider-fee:' || t.id] as causes
  from payment.attempt t
  join payment.payment p on p.id = t.payment_id
  where t.charge is not null
  union all
  select r.provider, r.provider_reference, p.purchase_number, null, r.requested_at,
         array['unknown-money-returned:' || r.attempt_id || n.round, 'unknown-money-kept:' || r.attempt_id || n.round]
         || array(select k.cause || x.id || n.round
                  from payment.refund_allocation x
                  cross join (values ('refunded:'), ('refund-failed:')) k (cause)
                  where x.refund_id = r.id)
  from payment.refund r
  join payment.payment p on p.id = r.payment_id
  cross join lateral (select case when r.round = 1 then '' else ':' || r.round end as round) n
  where r.provider_reference is not null
  union all
  select p.provider, p.reference, null, p.id, p.planned_at, array['payout-settled:' || p.id, 'payout-returned:' || p.id]
  from payout.payout p
  where p.reference is not null) o
join payment.reading s on s.provider = o.provider and o.begun_at >= s.begun_at
cross join lateral (
  select v.currency, sum(v.books) as books, sum(v.moved) as provider_moved, max(v.heard_at) as heard_at
  from (
    select e.currency, e.amount_minor as books, 0 as moved, j.occurred_at as heard_at
    from ledger.journal j
    join ledger.entry e on e.journal_id = j.id
    join ledger.account a on a.id = e.account_id
    where j.idempotency_key = any(o.causes) and a.type = 'PSP_CLEARING'
    union all
    select m.currency, 0, m.net_minor, m.read_at
    from payment.movement m
    where m.provider = o.provider and m.name = o.name) v
  group by v.currency) d
where d.books <> d.provider_moved
  and d.heard_at < s.read_at - interval '1 day'
