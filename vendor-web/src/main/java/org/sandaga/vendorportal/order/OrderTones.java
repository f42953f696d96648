package org.sandaga.vendorportal.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

import org.sandaga.ordering.VendorOrderStatus;

/** The colour of where an order stands; the word stands beside it. */
@Named
@ApplicationScoped
public class OrderTones {

    /** One of the tones of a pill. */
    public String of(VendorOrderStatus status) {
        return switch (status) {
            case TO_ACCEPT, TO_SHIP, PARTLY_SHIPPED -> "warn";
            case SHIPPED -> "info";
            case DELIVERED, COMPLETED -> "ok";
            case REFUSED, CANCELLED, AUTO_CANCELLED -> "bad";
            case PENDING_PAYMENT -> "";
        };
    }
}
