package org.sandaga.sandbox.stripe;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Transfers from the platform to connected accounts and their reversals. */
final class Transfers {
    static final String KIND = "transfer";
    static final String REVERSAL = "transfer_reversal";

    private final StripeStore store;
    private final Events events;
    private final BalanceTransactions balance;

    Transfers(StripeStore store, Events events, BalanceTransactions balance) {
        this.store = store;
        this.events = events;
        this.balance = balance;
    }

    void operations(StripeApi api) {
        api.on(
                "POST",
                "/v1/transfers",
                "amount currency destination source_transaction transfer_group description metadata.*",
                this::create);
        api.on(
                "GET",
                "/v1/transfers",
                Listing.PAGE + " destination transfer_group",
                call -> Listing.page("/v1/transfers", store.newestFirst(KIND), call, "destination", "transfer_group"));
        api.on("GET", "/v1/transfers/{id}", "", call -> store.get(KIND, call.id()));
        api.on("POST", "/v1/transfers/{id}/reversals", "amount description metadata.*", this::reverse);
        api.on("GET", "/v1/transfers/{id}/reversals", Listing.PAGE, this::reversals);
    }

    private ObjectNode create(Call call) {
        ObjectNode transfer = store.fresh(KIND, "tr");
        String currency = Amounts.currency(call.require("currency"), "currency");
        long amount = call.amount().orElseThrow(() -> StripeError.missing("amount"));
        Amounts.wholeTens(amount, currency, "amount");
        transfer.put("amount", amount).put("currency", currency);
        call.copy(transfer, "source_transaction", "transfer_group", "description");
        transfer.put("destination", destination(call)).put("destination_payment", Ids.of("py"));
        Call.metadata(call.params(), transfer);
        covered(transfer, amount, currency);
        transfer.withObject("/reversals")
                .put("url", "/v1/transfers/" + transfer.path("id").asText() + "/reversals");
        transfer.put("balance_transaction", balance.moved("transfer", transfer, -amount));
        store.save(transfer);
        events.tell("transfer.created", transfer);
        return transfer;
    }

    private String destination(Call call) {
        String id = call.require("destination");
        ObjectNode account =
                store.find(Accounts.KIND, id).orElseThrow(() -> StripeError.noSuch("destination", id, "destination"));
        if (!account.path("capabilities").path("transfers").asText().equals("active")) {
            throw StripeError.refused(
                    "insufficient_capabilities_for_transfer",
                    "destination",
                    "Your destination account needs to have at least one of the following capabilities enabled: transfers, "
                            + "crypto_transfers, legacy_payments");
        }
        return id;
    }

    private void covered(ObjectNode transfer, long amount, String currency) {
        if (transfer.path("source_transaction").isTextual()) {
            coveredByCharge(transfer, amount, currency);
        } else if (amount > balance.available(currency)) {
            throw StripeError.refused(
                    "balance_insufficient",
                    "",
                    "You have insufficient available funds in your Stripe " + "account. You have "
                            + balance.available(currency) + " " + currency + " available.");
        }
    }

    private void coveredByCharge(ObjectNode transfer, long amount, String currency) {
        String source = transfer.path("source_transaction").asText();
        ObjectNode charge = store.find(Payments.CHARGE, source)
                .orElseThrow(() -> StripeError.noSuch("charge", source, "source_transaction"));
        if (!charge.path("currency").asText().equals(currency)) {
            throw StripeError.invalid(
                    "",
                    "currency",
                    "The currency of source_transaction's balance transaction ("
                            + charge.path("currency").asText() + ") must be the same as the transfer currency ("
                            + currency + ")");
        }
        long before = store.newestFirst(KIND)
                .filter(other -> other.path("source_transaction").asText().equals(source))
                .mapToLong(other -> other.path("amount").asLong()
                        - other.path("amount_reversed").asLong())
                .sum();
        if (before + amount > charge.path("amount_captured").asLong()) {
            throw StripeError.refused(
                    "balance_insufficient",
                    "amount",
                    "Transfers using this transaction as a source must not exceed the source amount of "
                            + charge.path("amount_captured").asLong() + ". (Already transferred: " + before + ")");
        }
        transfer.set(
                "transfer_group",
                transfer.path("transfer_group").isTextual()
                        ? transfer.get("transfer_group")
                        : charge.get("transfer_group"));
    }

    private ObjectNode reverse(Call call) {
        ObjectNode transfer = store.get(KIND, call.id());
        long reversed = transfer.path("amount_reversed").asLong();
        long left = transfer.path("amount").asLong() - reversed;
        long amount = call.amount().orElse(left);
        if (amount > left || left == 0) {
            throw StripeError.refused(
                    "",
                    "amount",
                    "Reversal amount (" + amount + ") is greater than unreversed amount on transfer (" + left + ")");
        }
        ObjectNode reversal = store.fresh(REVERSAL, "trr").put("amount", amount).put("transfer", call.id());
        reversal.set("currency", transfer.get("currency"));
        reversal.put("destination_payment_refund", Ids.of("pyr"));
        Call.metadata(call.params(), reversal);
        reversal.put("balance_transaction", balance.moved("transfer_refund", reversal, amount));
        store.save(reversal);
        transfer.put("amount_reversed", reversed + amount).put("reversed", amount == left);
        ObjectNode list = transfer.withObject("/reversals");
        list.withArray("data").insert(0, reversal);
        list.put("total_count", list.path("data").size());
        store.save(transfer);
        events.tell("transfer.reversed", transfer);
        return reversal;
    }

    private ObjectNode reversals(Call call) {
        store.get(KIND, call.id());
        return Listing.page(
                "/v1/transfers/" + call.id() + "/reversals",
                store.newestFirst(REVERSAL)
                        .filter(one -> one.path("transfer").asText().equals(call.id())),
                call);
    }

    /** Adds up what a connected account has received, by currency. */
    static void received(StripeStore store, String account, Map<String, Long> sums) {
        store.newestFirst(KIND)
                .filter(transfer -> transfer.path("destination").asText().equals(account))
                .forEach(transfer -> sums.merge(
                        transfer.path("currency").asText(),
                        transfer.path("amount").asLong()
                                - transfer.path("amount_reversed").asLong(),
                        Long::sum));
    }
}
