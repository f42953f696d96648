-- invariant: I1
-- en: No entry was added to a journal or taken from it
-- fr: Aucune ligne n’a été ajoutée à une écriture ni retirée
select j.id as journal, j.kind, j.reference, j.entries as promised, count(e.id) as found
from ledger.journal j
left join ledger.entry e on e.journal_id = j.id
group by j.id
having count(e.id) <> j.entries
