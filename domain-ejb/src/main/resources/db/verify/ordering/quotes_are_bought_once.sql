-- invariant: I8
-- en: A quote becomes one purchase at most
-- fr: Un devis devient un achat au plus
select min(p.number) as purchase, p.quote_id as quote, count(*) as purchases,
  string_agg(p.number, ' ' order by p.number) as numbers
from ordering.purchase p
group by p.quote_id
having count(*) > 1
