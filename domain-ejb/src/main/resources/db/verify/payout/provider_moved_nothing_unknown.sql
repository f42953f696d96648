-- invariant: I11
-- en: The provider moved no money that the books do not know
-- fr: Le prestataire n’a déplacé aucun argent que les livres ne connaissent pas
-- Currency by currency. What came and went again is no difference, as a refund that failed and was sent anew under
-- another name. What went to the marketplace's own bank, or came from there, is not looked at: the books end at the
-- provider. A day is left for what is on its way.
select v.provider, v.name, min(v.kind) as kind, v.currency, sum(v.moved) as provider_moved, sum(v.books) as books,
       min(v.moved_at) as moved_at
from (
  select m.provider, m.name, m.kind, m.currency, m.net_minor as moved, 0 as books, m.moved_at, m.read_at as heard_at
  from payment.movement m
  where m.kind <> 'WITHDRAWAL'
    and not exists (select from payment.attempt t where t.provider = m.provider and t.charge = m.name)
    and not exists (select from payment.refund r where r.provider = m.provider and r.provider_reference = m.name)
    and not exists (select from payout.payout p where p.provider = m.provider and p.reference = m.name)
  union all
  select f.provider, f.charge, 'PAYMENT', e.currency, 0, e.amount_minor, null, j.occurred_at
  from payment.flag f
  join ledger.journal j on j.idempotency_key in ('unknown-money:' || f.id, 'provider-fee:' || f.id)
  join ledger.entry e on e.journal_id = j.id
  join ledger.account a on a.id = e.account_id
  where f.attempt_id is null and a.type = 'PSP_CLEARING'
    and exists (select from payment.movement m where m.provider = f.provider and m.name = f.charge)) v
join payment.reading s on s.provider = v.provider
group by v.provider, v.name, v.currency, s.read_at
having sum(v.moved) <> sum(v.books)
   and max(v.heard_at) < s.read_at - interval '1 day'
