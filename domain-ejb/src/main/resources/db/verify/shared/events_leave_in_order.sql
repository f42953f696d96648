-- invariant: I20
-- en: Events leave in the order in which they were told
-- fr: Les événements partent dans l’ordre où ils ont été annoncés
-- The relay sends by sequence; one that waits while a later one of the same thing left long ago was jumped over.
select waiting.seq, waiting.type, waiting.aggregate, min(gone.seq) as sent_before_it
from shared.outbox waiting
join shared.outbox gone on gone.aggregate = waiting.aggregate and gone.seq > waiting.seq
where waiting.sent_at is null and gone.sent_at < statement_timestamp() - interval '5 minutes'
group by waiting.seq
order by waiting.seq
