package org.sandaga.architecture.offenders.ordering;

import org.sandaga.architecture.offenders.shared.DomainEvent;

/** An event that is no record. */
public class OrderPlaced implements DomainEvent {}
