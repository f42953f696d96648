package org.sandaga.architecture.offenders.ordering;

import jakarta.persistence.Embeddable;

/** A record that is embeddable. */
@Embeddable
public record Period(String from, String to) {}
