package org.sandaga.payment;

import org.sandaga.shared.Money;

/**
 * What a provider is told to give money back.
 *
 * @param refund our name of the refund, to be kept by the provider
 * @param reference the provider's name of the hosted payment
 * @param charge the provider's name of the captured money
 * @param amount how much, at most what was captured
 * @param reason for the provider's records
 */
public record StartRefund(RefundId refund, String reference, String charge, Money amount, String reason) {}
