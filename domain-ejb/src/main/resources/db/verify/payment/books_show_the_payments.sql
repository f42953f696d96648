-- invariant: I11
-- en: The books show every capture, fee and refund of the payments
-- fr: Les livres montrent chaque encaissement, chaque frais et chaque remboursement des paiements
-- What the provider's account says in the ledger against what the payments say, purchase by purchase.
select p.purchase_number as purchase, p.currency, 'captured' as what, p.captured_minor as payment, b.minor as books
from payment.payment p
cross join lateral (select coalesce(sum(e.amount_minor), 0) as minor
                    from ledger.entry e
                    join ledger.account a on a.id = e.account_id
                    join ledger.journal j on j.id = e.journal_id
                    where e.subject = p.purchase_id and a.type = 'PSP_CLEARING' and j.kind = 'CAPTURED') b
where b.minor <> p.captured_minor
union all
select s.vendor_order_number, (select p.currency from payment.payment p where p.id = s.payment_id),
       'refunded', s.refunded_minor, b.minor
from payment.allocation s
cross join lateral (select coalesce(-sum(e.amount_minor), 0) as minor
                    from ledger.entry e
                    join ledger.account a on a.id = e.account_id
                    join ledger.journal j on j.id = e.journal_id
                    where e.subject = s.vendor_order_id and a.type = 'PSP_CLEARING' and j.kind in ('REFUNDED', 'REFUND_FAILED')) b
where b.minor <> s.refunded_minor
union all
select p.purchase_number, coalesce(t.fee_currency, p.currency), 'fee', t.fee_minor, b.minor
from payment.attempt t
join payment.payment p on p.id = t.payment_id
cross join lateral (select coalesce(sum(e.amount_minor), 0) as minor
                    from ledger.journal j
                    join ledger.entry e on e.journal_id = j.id
                    join ledger.account a on a.id = e.account_id
                    where j.idempotency_key = 'provider-fee:' || t.id and a.type = 'PSP_FEES'
                      and e.currency = coalesce(t.fee_currency, e.currency)) b
where b.minor <> coalesce(t.fee_minor, 0)
