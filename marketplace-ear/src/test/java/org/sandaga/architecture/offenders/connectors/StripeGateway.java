package org.sandaga.architecture.offenders.connectors;

/** A connector that somebody uses. */
public class StripeGateway {}
