package org.sandaga.cart;

import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.HasSettings;
import org.sandaga.shared.Setting;
import org.sandaga.shared.SettingsInForce;

/** How carts behave. */
@Dependent
class CartSettings implements HasSettings {
    private final Setting<Integer> guestDays;

    @Inject
    CartSettings(SettingsInForce settings) {
        guestDays = settings.count("sandaga.cart.guest.days", 90);
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(guestDays);
    }

    /** After how many days without a touch a guest's cart is forgotten. */
    int guestDays() {
        return guestDays.now();
    }
}
