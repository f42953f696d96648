alter table payment.allocation drop constraint refunded_within_captured;
update payment.allocation set refunded_minor = captured_minor + 1;
