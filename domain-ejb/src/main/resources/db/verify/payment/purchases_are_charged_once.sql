-- invariant: I8
-- en: A paid purchase was charged once, an unpaid one never
-- fr: Un achat payé a été débité une fois, un achat impayé jamais
select p.purchase_number as purchase, p.currency, p.captured_minor as captured, count(t.id) as charges
from payment.payment p
left join payment.attempt t on t.payment_id = p.id and t.status = 'CAPTURED'
group by p.id
having count(t.id) <> case when p.captured_minor > 0 then 1 else 0 end
