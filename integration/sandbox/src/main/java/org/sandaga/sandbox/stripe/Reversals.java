package org.sandaga.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Transfers taken back from a connected account, whole or in parts. */
final class Reversals implements Resource {
    static final String KIND = "transfer_reversal";
    private static final String URL = "/v1/transfers/{id}/reversals";

    private final StripeStore store;
    private final Events events;
    private final BalanceTransactions balance;

    Reversals(StripeStore store, Events events, BalanceTransactions balance) {
        this.store = store;
        this.events = events;
        this.balance = balance;
    }

    @Override
    public void operations(StripeApi api) {
        api.on("POST", URL, "amount description metadata.*", this::create);
        api.on("GET", URL, Listing.PAGE, this::list);
    }

    private ObjectNode create(Call call) {
        ObjectNode transfer = store.get(Transfers.KIND, call.id());
        long left = Transfers.kept(transfer);
        long amount = call.amount().orElse(left);
        if (amount > left || left == 0) {
            throw StripeError.refused(
                    "",
                    "amount",
                    "Reversal amount (" + amount + ") is greater than unreversed amount on transfer (" + left + ")");
        }
        ObjectNode reversal = store.fresh(KIND, "trr").put("amount", amount).put("transfer", call.id());
        reversal.set("currency", transfer.get("currency"));
        reversal.put("destination_payment_refund", Ids.of("pyr"));
        Call.metadata(call.params(), reversal);
        reversal.put("balance_transaction", balance.moved("transfer_refund", reversal, amount));
        store.save(reversal);
        enter(reversal, transfer);
        return reversal;
    }

    private void enter(ObjectNode reversal, ObjectNode transfer) {
        long reversed = transfer.path("amount_reversed").asLong()
                + reversal.path("amount").asLong();
        transfer.put("amount_reversed", reversed)
                .put("reversed", reversed == transfer.path("amount").asLong());
        ObjectNode list = transfer.withObject("/reversals");
        list.withArray("data").insert(0, reversal);
        list.put("total_count", list.path("data").size());
        store.save(transfer);
        events.tell("transfer.reversed", transfer);
    }

    private ObjectNode list(Call call) {
        store.get(Transfers.KIND, call.id());
        return Listing.page(
                URL.replace("{id}", call.id()),
                store.newestFirst(KIND)
                        .filter(one -> one.path("transfer").asText().equals(call.id())),
                call);
    }
}
