-- invariant: I16
-- en: Every purchase costs what its quote said
-- fr: Chaque achat coûte ce que disait son devis
select p.number as purchase, q.currency as quoted_currency, q.total_minor as quoted, p.currency,
       p.total_minor as total, p.quote_id as quote
from checkout.quote q
join ordering.purchase p on p.id = q.purchase_id
where (q.id, q.total_minor, q.currency) is distinct from (p.quote_id, p.total_minor, p.currency)
