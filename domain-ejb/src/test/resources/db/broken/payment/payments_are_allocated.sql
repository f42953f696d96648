update payment.allocation set captured_minor = captured_minor - 1 where refunded_minor = 0;
