package org.sandaga.architecture.offenders.storefront;

import jakarta.enterprise.event.Observes;

import org.sandaga.architecture.offenders.ordering.OrderPlaced;
import org.sandaga.architecture.offenders.shared.AtOnce;

/** A page that listens to the domain. */
class HomePage {
    void on(@Observes @AtOnce OrderPlaced event) {}
}
