-- invariant: I1
-- en: The seals of the ledger hold: nothing sealed was changed
-- fr: Les sceaux du grand livre tiennent : rien de scellé n’a été modifié
-- Each seal is the hash of its journals and of the seal before, so the last one vouches for all.
select s.number as seal, s.sealed_at,
       case when s.number <> s.place then 'a seal before it is missing'
            when s.previous_hash <> s.before then 'not tied to the seal before'
            else 'a journal under it was changed' end as fault
from (select x.*, lag(x.hash, 1, ''::bytea) over (order by x.number) as before,
             row_number() over (order by x.number) as place
      from ledger.seal x) s
where s.number <> s.place or s.previous_hash <> s.before or s.hash <> ledger.seal_hash(s.number, s.previous_hash)
order by s.number
