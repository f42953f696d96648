-- what the operations' home counts at every view
create index attempt_of_provider on payment.attempt (provider, started_at);
create index webhook_receipt_of_provider on payment.webhook_receipt (provider, received_at);
create index refund_failed on payment.refund (id) where status = 'FAILED';
