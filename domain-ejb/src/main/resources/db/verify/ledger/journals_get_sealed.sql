-- invariant: I1
-- en: Every journal gets sealed
-- fr: Chaque écriture finit scellée
-- Two seals were made long after it, and neither took it in.
select j.id as journal, j.seq, j.kind, j.reference, j.occurred_at
from ledger.journal j
where not exists (select from ledger.sealed_journal s where s.journal_id = j.id)
  and (select count(*) from ledger.seal s where s.sealed_at > j.occurred_at + interval '1 hour') >= 2
order by j.seq
