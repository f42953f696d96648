package org.sandaga.sandbox.stripe;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Refunds of a charge, whole or in parts, never more than was captured. */
final class Refunds implements Resource {
    static final String KIND = "refund";
    private static final Set<String> REASONS = Set.of("duplicate", "fraudulent", "requested_by_customer");

    private final StripeStore store;
    private final Events events;
    private final BalanceTransactions balance;

    Refunds(StripeStore store, Events events, BalanceTransactions balance) {
        this.store = store;
        this.events = events;
        this.balance = balance;
    }

    @Override
    public void operations(StripeApi api) {
        api.on("POST", "/v1/refunds", "amount charge payment_intent reason metadata.*", this::create);
        api.on(
                "GET",
                "/v1/refunds",
                Listing.PAGE + " charge payment_intent",
                call -> Listing.page("/v1/refunds", store.newestFirst(KIND), call, "charge", "payment_intent"));
        api.on("GET", "/v1/refunds/{id}", "", call -> store.get(KIND, call.id()));
    }

    private ObjectNode create(Call call) {
        ObjectNode charge = charge(call);
        long amount = amount(call, charge);
        ObjectNode refund = store.fresh(KIND, "re").put("amount", amount);
        refund.put("charge", charge.path("id").asText());
        refund.set("currency", charge.get("currency"));
        refund.set("payment_intent", charge.get("payment_intent"));
        call.params().text("reason").ifPresent(reason -> refund.put("reason", known(reason)));
        Call.metadata(call.params(), refund);
        refund.put("balance_transaction", balance.moved("refund", refund, -amount));
        store.save(refund);
        long refunded = charge.path("amount_refunded").asLong() + amount;
        charge.put("amount_refunded", refunded)
                .put("refunded", refunded == charge.path("amount_captured").asLong());
        store.save(charge);
        events.tell("refund.created", refund);
        events.tell("charge.refunded", charge);
        return refund;
    }

    /** The bank sends the money back: the refund has failed and counts no more, told as refund.updated. */
    ObjectNode fail(String id) {
        ObjectNode refund = store.get(KIND, id);
        if (!refund.path("status").asText().equals("succeeded")) {
            throw StripeError.refused("", "", "Refund " + id + " has failed already.");
        }
        long amount = refund.path("amount").asLong();
        refund.put("status", "failed").put("failure_reason", "expired_or_canceled_card");
        refund.put("failure_balance_transaction", balance.moved("refund_failure", refund, amount));
        store.save(refund);
        ObjectNode charge = store.get(Payments.CHARGE, refund.path("charge").asText());
        long left = charge.path("amount_refunded").asLong() - amount;
        store.save(charge.put("amount_refunded", left).put("refunded", false));
        events.tell("refund.updated", refund);
        events.tell("refund.failed", refund);
        return refund;
    }

    private ObjectNode charge(Call call) {
        if (call.params().has("charge")) {
            String id = call.require("charge");
            return store.find(Payments.CHARGE, id).orElseThrow(() -> StripeError.noSuch("charge", id, "charge"));
        }
        String id = call.params()
                .text("payment_intent")
                .orElseThrow(() -> StripeError.invalid(
                        "parameter_missing",
                        "",
                        "One of the following params should be provided: payment_intent or charge."));
        ObjectNode intent = store.find(Payments.INTENT, id)
                .orElseThrow(() -> StripeError.noSuch("payment_intent", id, "payment_intent"));
        return store.find(Payments.CHARGE, intent.path("latest_charge").asText())
                .filter(charge -> charge.path("captured").asBoolean())
                .orElseThrow(() -> StripeError.refused(
                        "payment_intent_unexpected_state",
                        "payment_intent",
                        "This PaymentIntent (" + id + ") does not have a successful charge to refund."));
    }

    private long amount(Call call, ObjectNode charge) {
        String id = charge.path("id").asText();
        long left = charge.path("amount_captured").asLong()
                - charge.path("amount_refunded").asLong();
        if (Disputes.holds(store, id)) {
            throw StripeError.refused(
                    "charge_disputed", "", "Charge " + id + " has been charged back; cannot issue a refund.");
        }
        if (left == 0) {
            throw StripeError.refused("charge_already_refunded", "", "Charge " + id + " has already been refunded.");
        }
        long amount = call.amount().orElse(left);
        if (amount > left) {
            throw StripeError.refused(
                    "amount_too_large",
                    "amount",
                    "Refund amount (" + amount + ") is greater than unrefunded amount on charge (" + left + ")");
        }
        Amounts.wholeTens(amount, charge.path("currency").asText(), "amount");
        return amount;
    }

    private static String known(String reason) {
        if (!REASONS.contains(reason)) {
            throw StripeError.invalid(
                    "",
                    "reason",
                    "Invalid reason: must be one of duplicate, fraudulent, or " + "requested_by_customer");
        }
        return reason;
    }
}
