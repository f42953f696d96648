-- invariant: I11
-- en: The provider moved for each payment, refund and payout what the books show
-- fr: Le prestataire a déplacé pour chaque paiement, remboursement et versement ce que montrent les livres
-- Each by the provider's own name for it, its fee taken off. Left out is what began before the provider's book was
-- first read, and what either side heard of less than a day before it was last read to the end: that is on its way.
select o.purchase, o.payout, o.provider, o.name, b.currency, b.minor as books, m.currency as provider_currency,
       m.minor as provider_moved
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
cross join lateral (select coalesce(sum(e.amount_minor), 0) as minor, min(e.currency) as currency,
                           max(j.occurred_at) as latest
                    from ledger.journal j
                    join ledger.entry e on e.journal_id = j.id
                    join ledger.account a on a.id = e.account_id
                    where j.idempotency_key = any(o.causes) and a.type = 'PSP_CLEARING') b
cross join lateral (select coalesce(sum(x.net_minor), 0) as minor, min(x.currency) as currency,
                           max(x.read_at) as latest
                    from payment.movement x
                    where x.provider = o.provider and x.name = o.name) m
where (b.minor <> m.minor or (m.minor <> 0 and b.currency <> m.currency))
  and greatest(b.latest, m.latest) < s.read_at - interval '1 day'
