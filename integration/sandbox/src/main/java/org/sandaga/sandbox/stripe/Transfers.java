package org.sandaga.sandbox.stripe;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Transfers from the platform to connected accounts. */
final class Transfers implements Resource {
    static final String KIND = "transfer";

    private final StripeStore store;
    private final Events events;
    private final BalanceTransactions balance;

    Transfers(StripeStore store, Events events, BalanceTransactions balance) {
        this.store = store;
        this.events = events;
        this.balance = balance;
    }

    @Override
    public void operations(StripeApi api) {
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
        String charged = charge.path("currency").asText();
        if (!charged.equals(currency)) {
            throw StripeError.invalid(
                    "",
                    "currency",
                    "The currency of source_transaction's balance transaction (" + charged
                            + ") must be the same as the transfer currency (" + currency + ")");
        }
        long captured = charge.path("amount_captured").asLong();
        long before = transferred(source);
        if (before + amount > captured) {
            throw StripeError.refused(
                    "balance_insufficient",
                    "amount",
                    "Transfers using this transaction as a source must not exceed the source amount of " + captured
                            + ". (Already transferred: " + before + ")");
        }
        if (transfer.path("transfer_group").isNull()) {
            transfer.set("transfer_group", charge.get("transfer_group"));
        }
    }

    private long transferred(String charge) {
        return store.newestFirst(KIND)
                .filter(other -> other.path("source_transaction").asText().equals(charge))
                .mapToLong(Transfers::kept)
                .sum();
    }

    /** What of a transfer has not been taken back. */
    static long kept(ObjectNode transfer) {
        return transfer.path("amount").asLong()
                - transfer.path("amount_reversed").asLong();
    }

    /** Adds up what a connected account has received, by currency. */
    static void received(StripeStore store, String account, Map<String, Long> sums) {
        store.newestFirst(KIND)
                .filter(transfer -> transfer.path("destination").asText().equals(account))
                .forEach(transfer -> sums.merge(transfer.path("currency").asText(), kept(transfer), Long::sum));
    }
}
