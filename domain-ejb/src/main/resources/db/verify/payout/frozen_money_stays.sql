-- invariant: I18
-- en: Nothing that is pending, reserved or disputed was paid out
-- fr: Rien de ce qui est en attente, en réserve ou contesté n’a été versé
select j.id as journal, e.id as entry, j.idempotency_key as cause, a.type as account, e.currency,
       e.amount_minor as amount
from ledger.entry e
join ledger.journal j on j.id = e.journal_id
join ledger.account a on a.id = e.account_id
where j.kind = 'PAYOUT_SENT' and a.type in ('VENDOR_PENDING', 'VENDOR_RESERVE', 'VENDOR_HOLD')
