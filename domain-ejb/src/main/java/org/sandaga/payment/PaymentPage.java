package org.sandaga.payment;

import java.net.URI;

/**
 * Where a shopper pays.
 *
 * @param attempt the attempt; asking again while it is open gives the same one
 * @param page the provider's hosted page
 */
public record PaymentPage(AttemptId attempt, URI page) {}
