package org.sandaga.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Tells what happened: keeps an event, lists it, and hands it to the webhooks once the change is kept. */
final class Events implements Resource {
    static final String KIND = "event";

    private final StripeStore store;
    private final Deliveries deliveries;

    Events(StripeStore store, Deliveries deliveries) {
        this.store = store;
        this.deliveries = deliveries;
    }

    @Override
    public void operations(StripeApi api) {
        api.on(
                "GET",
                "/v1/events",
                Listing.PAGE + " type",
                call -> Listing.page("/v1/events", store.newestFirst(KIND), call, "type"));
        api.on("GET", "/v1/events/{id}", "", call -> store.get(KIND, call.id()));
    }

    /** Tells an event about an object as it is now. */
    void tell(String type, ObjectNode object) {
        ObjectNode event = store.fresh(KIND, "evt").put("type", type);
        event.withObject("/data").set("object", Expansion.visible(object));
        store.save(event);
        deliveries.begin(event);
    }
}
