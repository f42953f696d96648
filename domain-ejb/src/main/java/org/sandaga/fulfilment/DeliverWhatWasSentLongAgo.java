package org.sandaga.fulfilment;

import java.time.Duration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.Actor;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Job;

/** Takes parcels to have arrived that were sent long ago and of which nobody says anything. */
@Dependent
class DeliverWhatWasSentLongAgo implements Job {
    private static final int MOST = 50;

    private final Shipments shipments;
    private final Arrivals arrivals;
    private final FulfilmentSettings settings;
    private final BusinessTime time;

    @Inject
    DeliverWhatWasSentLongAgo(Shipments shipments, Arrivals arrivals, FulfilmentSettings settings, BusinessTime time) {
        this.shipments = shipments;
        this.arrivals = arrivals;
        this.settings = settings;
        this.time = time;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        shipments
                .sentBefore(time.now().minus(settings.deliveredAfter()), MOST)
                .forEach(parcel -> arrivals.one(parcel, Teller.TIME, Actor.SYSTEM));
    }
}
