package org.sandaga.ordering;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.shared.Events;

/** The short transaction of {@link TrackingLinks}. */
@Stateless
public class TrackingSteps {
    private final Purchases purchases;
    private final Events events;

    @Inject
    TrackingSteps(Purchases purchases, Events events) {
        this.purchases = purchases;
        this.events = events;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public TrackingSteps() {
        this(null, null);
    }

    /** Tells that the link of a guest's purchase is wanted, if there is one; says nothing either way. */
    public void request(String email, String number) {
        purchases
                .ofGuest(number, email)
                .ifPresent(purchase -> events.tell(new TrackingLinkRequested(purchase, number)));
    }
}
