package org.sandaga.architecture.offenders.inventory;

import jakarta.enterprise.event.Observes;

import org.sandaga.architecture.offenders.ordering.OrderPlaced;

/** A public observer that does not say when, of a capability it does not declare. */
public class StockListener {
    void on(@Observes OrderPlaced event) {}
}
