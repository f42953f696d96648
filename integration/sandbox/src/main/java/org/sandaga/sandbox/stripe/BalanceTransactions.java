package org.sandaga.sandbox.stripe;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.sandaga.sandbox.Json;

/**
 * Every movement of the platform's money at Stripe and the balance they add up to. Fees are a share of the charge; all
 * money is available at once.
 */
final class BalanceTransactions implements Resource {
    static final String KIND = "balance_transaction";

    private final StripeStore store;
    private volatile int feeBasisPoints;

    BalanceTransactions(StripeStore store, int feeBasisPoints) {
        this.store = store;
        this.feeBasisPoints = feeBasisPoints;
    }

    @Override
    public void operations(StripeApi api) {
        api.on("GET", "/v1/balance", "", this::balance);
        api.on(
                "GET",
                "/v1/balance_transactions",
                Listing.PAGE + " source type currency",
                call -> Listing.page(
                        "/v1/balance_transactions", store.newestFirst(KIND), call, "source", "type", "currency"));
        api.on("GET", "/v1/balance_transactions/{id}", "", call -> store.get(KIND, call.id()));
    }

    /** What charges cost from now on, in basis points. */
    void charge(int basisPoints) {
        feeBasisPoints = basisPoints;
    }

    /** Enters a charge with its fee; gives the id. */
    String charged(ObjectNode charge) {
        return enter(
                "charge",
                charge,
                charge.path("amount").asLong(),
                Amounts.share(charge.path("amount").asLong(), feeBasisPoints));
    }

    /** Enters any other movement of an object's currency, without fee; gives the id. */
    String moved(String type, ObjectNode source, long amount) {
        return enter(type, source, amount, 0);
    }

    /** Enters a movement of an object's currency; gives the id. */
    String enter(String type, ObjectNode source, long amount, long fee) {
        ObjectNode entry = store.fresh(KIND, "txn")
                .put("amount", amount)
                .put("available_on", store.now())
                .put("currency", source.path("currency").asText())
                .put("fee", fee)
                .put("net", amount - fee)
                .put("reporting_category", category(type))
                .put("source", source.path("id").asText())
                .put("type", type);
        if (fee != 0) {
            entry.withArray("/fee_details")
                    .addObject()
                    .put("amount", fee)
                    .put("currency", source.path("currency").asText())
                    .put("description", "Stripe processing fees")
                    .put("type", "stripe_fee");
        }
        return store.save(entry).path("id").asText();
    }

    private static String category(String type) {
        return switch (type) {
            case "adjustment" -> "dispute";
            case "transfer_refund" -> "transfer_reversal";
            case "refund_failure" -> "refund_failure";
            default -> type;
        };
    }

    /** What the platform has in a currency, in minor units. */
    long available(String currency) {
        return all().filter(entry -> entry.path("currency").asText().equals(currency))
                .mapToLong(entry -> entry.path("net").asLong())
                .sum();
    }

    Stream<ObjectNode> all() {
        return store.newestFirst(KIND);
    }

    private ObjectNode balance(Call call) {
        Map<String, Long> sums = new TreeMap<>();
        call.account()
                .ifPresentOrElse(
                        account -> Transfers.received(store, account, sums),
                        () -> all().forEach(entry -> sums.merge(
                                entry.path("currency").asText(),
                                entry.path("net").asLong(),
                                Long::sum)));
        ObjectNode balance = Json.object().put("object", "balance").put("livemode", false);
        fill(balance.putArray("available"), sums, true);
        fill(balance.putArray("pending"), sums, false);
        return balance;
    }

    private static void fill(ArrayNode list, Map<String, Long> sums, boolean whole) {
        sums.forEach((currency, sum) -> {
            long amount = whole ? sum : 0;
            ObjectNode line = list.addObject().put("amount", amount).put("currency", currency);
            line.putObject("source_types").put("card", amount);
        });
    }
}
