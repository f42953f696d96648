package org.sandaga.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.sandaga.sandbox.Json;

/** Payment intents and their charges: begun by a checkout session, then charged, declined, challenged or left to wait. */
final class Payments implements Resource {
    static final String INTENT = "payment_intent";
    static final String CHARGE = "charge";

    private final StripeStore store;
    private final Events events;
    private final BalanceTransactions balance;

    Payments(StripeStore store, Events events, BalanceTransactions balance) {
        this.store = store;
        this.events = events;
        this.balance = balance;
    }

    @Override
    public void operations(StripeApi api) {
        api.on(
                "GET",
                "/v1/payment_intents",
                Listing.PAGE + " customer",
                call -> Listing.page("/v1/payment_intents", store.newestFirst(INTENT), call));
        api.on(
                "GET",
                "/v1/payment_intents/search",
                "query limit page",
                call -> new Search(call).page("/v1/payment_intents/search", store.newestFirst(INTENT)));
        api.on("GET", "/v1/payment_intents/{id}", "client_secret", call -> store.get(INTENT, call.id()));
        api.on(
                "GET",
                "/v1/charges",
                Listing.PAGE + " payment_intent transfer_group",
                call -> Listing.page(
                        "/v1/charges", store.newestFirst(CHARGE), call, "payment_intent", "transfer_group"));
        api.on("GET", "/v1/charges/{id}", "", call -> store.get(CHARGE, call.id()));
    }

    /** The intent of a session, made at the first attempt to pay it. */
    ObjectNode of(ObjectNode session) {
        return store.find(INTENT, session.path("payment_intent").asText()).orElseGet(() -> begin(session));
    }

    private ObjectNode begin(ObjectNode session) {
        ObjectNode intent = store.fresh(INTENT, "pi");
        String id = intent.path("id").asText();
        intent.put("amount", session.path("amount_total").asLong())
                .put("currency", session.path("currency").asText())
                .put("client_secret", Ids.of(id + "_secret"));
        Json.merge(intent, (ObjectNode) session.path("_payment_intent_data"));
        session.put("payment_intent", id);
        return store.save(intent);
    }

    /** Takes the money: charge, fee and intent, told as charge.succeeded and payment_intent.succeeded. */
    void take(ObjectNode intent, TestCard card) {
        ObjectNode charge = charge(intent, card);
        charge.put("status", "succeeded").put("paid", true).put("captured", true);
        charge.put("amount_captured", charge.path("amount").asLong());
        charge.put("balance_transaction", balance.charged(charge));
        store.save(charge);
        intent.put("status", "succeeded")
                .put("amount_received", intent.path("amount").asLong());
        intent.putNull("last_payment_error").putNull("next_action").putNull("processing");
        attach(intent, charge);
        events.tell("charge.succeeded", charge);
        events.tell("payment_intent.succeeded", intent);
    }

    /** Refuses the card, told as charge.failed and payment_intent.payment_failed. */
    void decline(ObjectNode intent, TestCard card, String code, String declineCode, String message) {
        ObjectNode charge = charge(intent, card);
        charge.put("status", "failed").put("failure_code", code).put("failure_message", message);
        charge.withObject("/outcome")
                .put("network_status", "declined_by_network")
                .put("reason", declineCode.isEmpty() ? code : declineCode)
                .put("seller_message", "The bank did not return any further details with this decline.")
                .put("type", "issuer_declined");
        store.save(charge);
        intent.put("status", "requires_payment_method").putNull("next_action").putNull("processing");
        ObjectNode error =
                intent.putObject("last_payment_error").put("type", "card_error").put("code", code);
        error.put("message", message).put("charge", charge.path("id").asText());
        if (!declineCode.isEmpty()) {
            error.put("decline_code", declineCode);
        }
        attach(intent, charge);
        events.tell("charge.failed", charge);
        events.tell("payment_intent.payment_failed", intent);
    }

    private void attach(ObjectNode intent, ObjectNode charge) {
        intent.put("latest_charge", charge.path("id").asText());
        intent.put("payment_method", charge.path("payment_method").asText());
        store.save(intent);
    }

    /** Waits for the shopper's bank to ask the shopper. */
    void challenge(ObjectNode intent, String url) {
        intent.put("status", "requires_action");
        intent.putObject("next_action")
                .put("type", "redirect_to_url")
                .putObject("redirect_to_url")
                .put("url", url);
        store.save(intent);
    }

    /** Waits for money that comes later. */
    void await(ObjectNode intent) {
        intent.put("status", "processing");
        store.save(intent);
    }

    /** Gives up an intent whose session has expired. */
    void cancel(ObjectNode intent) {
        intent.put("status", "canceled").put("canceled_at", store.now()).putNull("next_action");
        store.save(intent);
    }

    private ObjectNode charge(ObjectNode intent, TestCard card) {
        ObjectNode charge = store.fresh(CHARGE, "ch");
        for (String name : new String[] {
            "amount",
            "currency",
            "description",
            "metadata",
            "transfer_group",
            "receipt_email",
            "statement_descriptor",
            "statement_descriptor_suffix"
        }) {
            charge.set(name, intent.get(name).deepCopy());
        }
        charge.put("payment_intent", intent.path("id").asText()).put("payment_method", Ids.of("pm"));
        charge.set("payment_method_details", details(card));
        return charge;
    }

    private static ObjectNode details(TestCard card) {
        ObjectNode details = Json.object();
        if (card.settlesLater()) {
            return details.put("type", "sepa_debit")
                    .set("sepa_debit", Json.object().put("country", "FR").put("last4", "3000"));
        }
        details.put("type", "card");
        details.putObject("card")
                .put("brand", card.brand)
                .put("country", "FR")
                .put("exp_month", 12)
                .put("exp_year", 2034)
                .put("funding", "credit")
                .put("last4", card.lastFour())
                .put("network", card.brand);
        return details;
    }
}
