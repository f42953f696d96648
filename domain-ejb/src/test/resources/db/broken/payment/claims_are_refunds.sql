update payment.refund set status = 'FAILED' where status = 'CONFIRMED';
