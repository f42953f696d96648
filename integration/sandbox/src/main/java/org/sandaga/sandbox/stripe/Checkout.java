package org.sandaga.sandbox.stripe;

import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a shopper does on the hosted page: pays, is challenged, chooses to pay later. Twice the same is once. */
final class Checkout {
    private final StripeStore store;
    private final Events events;
    private final Payments payments;
    private final Disputes disputes;
    private final Supplier<String> home;

    Checkout(StripeStore store, Events events, Payments payments, Disputes disputes, Supplier<String> home) {
        this.store = store;
        this.events = events;
        this.payments = payments;
        this.disputes = disputes;
        this.home = home;
    }

    /** What came of an attempt. */
    enum Outcome {
        PAID,
        LATER,
        DECLINED,
        CHALLENGED,
        CLOSED
    }

    /**
     * Pays a session with a card; a session that is paid or expired stays as it is.
     *
     * @param settleIn after how many seconds a payment that comes later settles, when its kind does so by itself
     */
    Outcome pay(String id, TestCard card, long settleIn) {
        ObjectNode session = store.get(CheckoutSessions.KIND, id);
        if (!open(session)) {
            return done(session);
        }
        ObjectNode intent = payments.of(session);
        store.save(session);
        if (card.declines()) {
            payments.decline(intent, card, card.code, card.declineCode, card.message);
            return Outcome.DECLINED;
        }
        if (card == TestCard.THREE_D_SECURE) {
            payments.challenge(intent, home.get() + "/stripe/pay/" + id + "/challenge");
            return Outcome.CHALLENGED;
        }
        if (!card.settlesLater()) {
            return paid(session, intent, card);
        }
        if (card != TestCard.LATER) {
            session.put("_settle_at", store.now() + settleIn).put("_settles", card == TestCard.LATER_SUCCEEDS);
        }
        return later(session, intent);
    }

    private boolean open(ObjectNode session) {
        return session.path("status").asText().equals("open")
                && session.path("expires_at").asLong() > store.now();
    }

    private static Outcome done(ObjectNode session) {
        return session.path("status").asText().equals("complete") ? Outcome.PAID : Outcome.CLOSED;
    }

    /** The shopper's answer to the bank's question. */
    Outcome answerChallenge(String id, boolean agreed) {
        ObjectNode session = store.get(CheckoutSessions.KIND, id);
        if (!open(session)) {
            return done(session);
        }
        ObjectNode intent = payments.of(session);
        if (!intent.path("status").asText().equals("requires_action")) {
            return Outcome.DECLINED;
        }
        if (agreed) {
            return paid(session, intent, TestCard.THREE_D_SECURE);
        }
        payments.decline(
                intent,
                TestCard.THREE_D_SECURE,
                "payment_intent_authentication_failure",
                "",
                "We are unable to authenticate your payment method.");
        return Outcome.DECLINED;
    }

    private Outcome paid(ObjectNode session, ObjectNode intent, TestCard card) {
        payments.take(intent, card);
        complete(session, "paid");
        if (card == TestCard.DISPUTED) {
            disputes.open(
                    intent.path("latest_charge").asText(), intent.path("amount").asLong(), 0, "fraudulent");
        }
        return Outcome.PAID;
    }

    private Outcome later(ObjectNode session, ObjectNode intent) {
        payments.await(intent);
        complete(session, "unpaid");
        return Outcome.LATER;
    }

    private void complete(ObjectNode session, String paymentStatus) {
        session.put("status", "complete").put("payment_status", paymentStatus).putNull("url");
        session.putObject("customer_details")
                .put("email", session.path("customer_email").asText("shopper@example.com"))
                .put("name", "Sandbox Shopper")
                .putNull("phone")
                .putNull("address")
                .put("tax_exempt", "none");
        store.save(session);
        events.tell("checkout.session.completed", session);
    }

    /** Settles what was to settle by itself by now. */
    void settleDue() {
        store.newestFirst(CheckoutSessions.KIND)
                .filter(session -> session.path("_settle_at").asLong(Long.MAX_VALUE) <= store.now())
                .toList()
                .forEach(session -> settle(
                        session.path("id").asText(), session.path("_settles").asBoolean()));
    }

    /** Settles a payment that was to come later, for good or ill. */
    ObjectNode settle(String id, boolean succeeded) {
        ObjectNode session = store.get(CheckoutSessions.KIND, id);
        ObjectNode intent = payments.of(session);
        if (!intent.path("status").asText().equals("processing")) {
            throw StripeError.refused("", "", "The payment of " + id + " isn't waiting to be settled.");
        }
        session.remove("_settle_at");
        if (succeeded) {
            payments.take(intent, TestCard.LATER);
            session.put("payment_status", "paid");
        } else {
            payments.decline(intent, TestCard.LATER, "debit_not_authorized", "", "The bank refused the debit.");
        }
        store.save(session);
        events.tell("checkout.session.async_payment_" + (succeeded ? "succeeded" : "failed"), session);
        return session;
    }
}
