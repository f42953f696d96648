drop index payment.attempt_one_captured;
insert into payment.attempt (id, payment_id, purchase_id, provider, status, currency, amount_minor, request, reference,
  started_at, next_check_at)
select gen_random_uuid(), payment_id, purchase_id, provider, status, currency, amount_minor, request, 'another',
  started_at, next_check_at from payment.attempt where status = 'CAPTURED' limit 1;
