package org.sandaga.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Chargebacks: opened on demand or by a card that is always contested, closed for or against the platform. */
final class Disputes implements Resource {
    static final String KIND = "dispute";
    private static final long EVIDENCE_SECONDS = 7 * 24 * 60 * 60;

    private final StripeStore store;
    private final Events events;
    private final BalanceTransactions balance;

    Disputes(StripeStore store, Events events, BalanceTransactions balance) {
        this.store = store;
        this.events = events;
        this.balance = balance;
    }

    @Override
    public void operations(StripeApi api) {
        api.on(
                "GET",
                "/v1/disputes",
                Listing.PAGE + " charge payment_intent",
                call -> Listing.page("/v1/disputes", store.newestFirst(KIND), call, "charge", "payment_intent"));
        api.on("GET", "/v1/disputes/{id}", "", call -> store.get(KIND, call.id()));
        api.on("POST", "/v1/disputes/{id}/close", "", call -> close(call.id(), false));
    }

    /** Whether a charge is contested, or was and the shopper won. */
    static boolean holds(StripeStore store, String charge) {
        return store.newestFirst(KIND)
                .anyMatch(dispute -> dispute.path("charge").asText().equals(charge)
                        && !dispute.path("status").asText().equals("won"));
    }

    /**
     * Contests a charge, told as charge.dispute.created; the amount leaves the balance at once.
     *
     * @param amount minor units
     * @param fee what the provider asks for the trouble, in minor units
     */
    ObjectNode open(String chargeId, long amount, long fee, String reason) {
        ObjectNode charge = store.get(Payments.CHARGE, chargeId);
        if (holds(store, chargeId)
                || amount < 1
                || amount > charge.path("amount_captured").asLong()) {
            throw StripeError.refused("", "charge", "Charge " + chargeId + " can't be contested for " + amount + ".");
        }
        ObjectNode dispute = store.fresh(KIND, "du").put("amount", amount).put("charge", chargeId);
        dispute.set("currency", charge.get("currency"));
        dispute.set("payment_intent", charge.get("payment_intent"));
        dispute.put("reason", reason);
        dispute.withObject("/evidence_details").put("due_by", store.now() + EVIDENCE_SECONDS);
        move(dispute, -amount, fee);
        store.save(dispute);
        store.save(charge.put("disputed", true));
        events.tell("charge.dispute.created", dispute);
        return dispute;
    }

    private void move(ObjectNode dispute, long amount, long fee) {
        String entry = balance.enter("adjustment", dispute, amount, fee);
        dispute.withArray("/balance_transactions").add(store.get(BalanceTransactions.KIND, entry));
    }

    /** Decides a dispute, told as charge.dispute.closed; when the platform wins, the amount comes back. */
    ObjectNode close(String id, boolean won) {
        ObjectNode dispute = store.get(KIND, id);
        if (!dispute.path("status").asText().equals("needs_response")) {
            throw StripeError.refused("", "", "Dispute " + id + " is already closed.");
        }
        dispute.put("status", won ? "won" : "lost");
        if (won) {
            move(dispute, dispute.path("amount").asLong(), 0);
        }
        store.save(dispute);
        events.tell("charge.dispute.closed", dispute);
        return dispute;
    }
}
