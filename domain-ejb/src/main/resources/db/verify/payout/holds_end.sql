-- invariant: I9
-- en: Nothing of a completed order is still pending, and nothing of an open one is payable
-- fr: Rien d’une commande terminée n’est en attente, et rien d’une commande en cours n’est dû
select o.number as vendor_order, o.status, a.type as account, a.currency, -sum(e.amount_minor) as amount
from ordering.vendor_order o
join ledger.entry e on e.subject = o.id
join ledger.account a on a.id = e.account_id
where a.type in ('VENDOR_PENDING', 'VENDOR_PAYABLE')
group by o.id, a.id
having sum(e.amount_minor) <> 0
   and (a.type = 'VENDOR_PENDING') = (o.status = 'COMPLETED')
