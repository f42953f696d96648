package org.sandaga.cart;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How carts behave. */
@Dependent
class CartSettings {
    private final int guestDays;

    @Inject
    CartSettings(@ConfigProperty(name = "sandaga.cart.guest.days", defaultValue = "90") int guestDays) {
        if (guestDays < 1) {
            throw new IllegalArgumentException("sandaga.cart.guest.days must be at least 1, not " + guestDays);
        }
        this.guestDays = guestDays;
    }

    /** After how many days without a touch a guest's cart is forgotten. */
    int guestDays() {
        return guestDays;
    }
}
