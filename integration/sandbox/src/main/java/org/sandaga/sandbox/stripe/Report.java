package org.sandaga.sandbox.stripe;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.sandaga.sandbox.Json;

/** Every movement of the platform's money, oldest first, and its sums by currency: to reconcile a ledger with. */
record Report(BalanceTransactions balance) {

    ObjectNode of(Optional<String> currency) {
        List<ObjectNode> entries = balance.all()
                .filter(entry -> currency.map(entry.path("currency").asText()::equalsIgnoreCase)
                        .orElse(true))
                .toList()
                .reversed();
        ObjectNode report = Json.object();
        ObjectNode totals = report.putObject("totals");
        ArrayNode list = report.putArray("balance_transactions");
        for (ObjectNode entry : entries) {
            list.add(entry.deepCopy());
            add(totals.withObject("/" + entry.path("currency").asText()), entry);
        }
        return report;
    }

    private static void add(ObjectNode total, ObjectNode entry) {
        for (String name : new String[] {"amount", "fee", "net"}) {
            add(total, name, entry.path(name).asLong());
        }
        add(
                total.withObject("/by_type"),
                entry.path("type").asText(),
                entry.path("net").asLong());
    }

    private static void add(ObjectNode sums, String name, long more) {
        sums.put(name, sums.path(name).asLong() + more);
    }
}
