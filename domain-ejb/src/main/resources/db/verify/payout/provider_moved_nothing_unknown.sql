-- invariant: I11
-- en: The provider moved no money that the books do not know
-- fr: Le prestataire n'a déplacé aucun argent que les livres ne connaissent pas
-- What came and went again is no difference, as a refund that failed and was sent anew under another name. What the
-- provider sent to the marketplace's own bank is not looked at: the books end at the provider. A day is left for what
-- is on its way.
select m.provider, m.name, min(m.kind) as kind, m.currency, sum(m.net_minor) as provider_moved,
       coalesce(min(b.minor), 0) as books, min(m.moved_at) as moved_at
from payment.movement m
join payment.reading s on s.provider = m.provider
left join payment.flag f on f.provider = m.provider and f.charge = m.name and f.attempt_id is null
left join lateral (select sum(e.amount_minor) as minor
                   from ledger.journal j
                   join ledger.entry e on e.journal_id = j.id
                   join ledger.account a on a.id = e.account_id
                   where j.idempotency_key in ('unknown-money:' || f.id, 'provider-fee:' || f.id)
                     and a.type = 'PSP_CLEARING') b on true
where m.kind <> 'WITHDRAWAL'
  and not exists (select from payment.attempt t where t.provider = m.provider and t.charge = m.name)
  and not exists (select from payment.refund r where r.provider = m.provider and r.provider_reference = m.name)
  and not exists (select from payout.payout p where p.provider = m.provider and p.reference = m.name)
group by m.provider, m.name, m.currency, s.read_at
having sum(m.net_minor) <> coalesce(min(b.minor), 0)
   and max(m.read_at) < s.read_at - interval '1 day'
