-- invariant: audit
-- en: The audit trail was not rewritten
-- fr: Le journal d’audit n’a pas été réécrit
select b.position as place, b.id as record, r.type, r.aggregate, r.actor
from audit.broken_link b
join audit.record r on r.id = b.id
order by b.position
