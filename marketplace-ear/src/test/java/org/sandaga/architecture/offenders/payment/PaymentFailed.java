package org.sandaga.architecture.offenders.payment;

/** An exception that names no rule. */
public class PaymentFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
