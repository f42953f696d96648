package org.sandaga.inventory;

import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.HasSettings;
import org.sandaga.shared.Setting;
import org.sandaga.shared.SettingsInForce;

/** What an operator may set about stock. */
@Dependent
class InventorySettings implements HasSettings {
    private final Setting<Integer> reservationsPerVisitor;

    @Inject
    InventorySettings(SettingsInForce settings) {
        reservationsPerVisitor = settings.count("sandaga.inventory.reservations.per.visitor", 10);
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(reservationsPerVisitor);
    }

    /** How many reservations one visitor may hold at a time. */
    int reservationsPerVisitor() {
        return reservationsPerVisitor.now();
    }
}
