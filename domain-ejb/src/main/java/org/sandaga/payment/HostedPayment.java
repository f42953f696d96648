package org.sandaga.payment;

import java.net.URI;

/**
 * An open hosted page.
 *
 * @param reference the provider's name for it
 * @param page where to send the shopper
 */
public record HostedPayment(String reference, URI page) {}
