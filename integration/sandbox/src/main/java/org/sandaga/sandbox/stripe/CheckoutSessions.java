package org.sandaga.sandbox.stripe;

import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Checkout sessions over the API: create, read, list, expire. Only {@code mode=payment}, captured at once. */
final class CheckoutSessions implements Resource {
    static final String KIND = "checkout.session";
    private static final String URL = "/v1/checkout/sessions";

    private final StripeStore store;
    private final Events events;
    private final Payments payments;
    private final Supplier<String> home;

    CheckoutSessions(StripeStore store, Events events, Payments payments, Supplier<String> home) {
        this.store = store;
        this.events = events;
        this.payments = payments;
        this.home = home;
    }

    @Override
    public void operations(StripeApi api) {
        api.on("POST", URL, NewSession.PARAMETERS, call -> store.save(new NewSession(store, call).make(home.get())));
        api.on(
                "GET",
                URL,
                Listing.PAGE + " payment_intent status",
                call -> Listing.page(URL, store.newestFirst(KIND), call, "payment_intent", "status"));
        api.on("GET", URL + "/{id}", "", call -> store.get(KIND, call.id()));
        api.on("GET", URL + "/{id}/line_items", Listing.PAGE, this::lineItems);
        api.on("POST", URL + "/{id}/expire", "", call -> expire(call.id()));
    }

    private ObjectNode lineItems(Call call) {
        ObjectNode session = store.get(KIND, call.id());
        return Listing.page(
                URL + "/" + call.id() + "/line_items",
                session.path("_line_items").path("data").valueStream().map(ObjectNode.class::cast),
                call);
    }

    /** Ends an open session, told as checkout.session.expired; its page can no longer be paid. */
    ObjectNode expire(String id) {
        ObjectNode session = store.get(KIND, id);
        String status = session.path("status").asText();
        if (!status.equals("open")) {
            throw StripeError.refused(
                    "",
                    "",
                    "Only Checkout Sessions with a status in [\"open\"] can be expired. "
                            + "This Checkout Session has a status of " + status + ".");
        }
        store.find(Payments.INTENT, session.path("payment_intent").asText()).ifPresent(payments::cancel);
        session.put("status", "expired").putNull("url");
        store.save(session);
        events.tell("checkout.session.expired", session);
        return session;
    }

    /** Ends every open session whose time is over. */
    void expireOverdue() {
        store.newestFirst(KIND)
                .filter(session -> session.path("status").asText().equals("open")
                        && session.path("expires_at").asLong() <= store.now())
                .map(session -> session.path("id").asText())
                .toList()
                .forEach(this::expire);
    }
}
