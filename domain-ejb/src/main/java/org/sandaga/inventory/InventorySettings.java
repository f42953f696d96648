package org.sandaga.inventory;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an operator may set about stock. */
@Dependent
class InventorySettings {
    private final int reservationsPerVisitor;

    @Inject
    InventorySettings(
            @ConfigProperty(name = "sandaga.inventory.reservations.per.visitor", defaultValue = "10")
                    int reservationsPerVisitor) {
        if (reservationsPerVisitor < 1) {
            throw new IllegalArgumentException("sandaga.inventory.reservations.per.visitor must be at least 1");
        }
        this.reservationsPerVisitor = reservationsPerVisitor;
    }

    /** How many reservations one visitor may hold at a time. */
    int reservationsPerVisitor() {
        return reservationsPerVisitor;
    }
}
