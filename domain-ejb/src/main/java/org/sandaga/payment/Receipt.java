package org.sandaga.payment;

/**
 * A callback that came.
 *
 * @param provider who sent it
 * @param event what it said
 * @param tries how often its work was tried
 */
public record Receipt(String provider, ProviderEvent event, int tries) {}
