-- invariant: I20
-- en: Only what was told takes effect
-- fr: Seul ce qui a été annoncé produit un effet
-- A consumer noted an event that nobody told: forged on its way, or told by a transaction that was undone.
select i.consumer, i.event_id, i.received_at
from shared.inbox i
where not exists (select from shared.outbox o where o.event_id = i.event_id)
order by i.received_at
