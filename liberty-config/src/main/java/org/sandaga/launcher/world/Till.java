package org.sandaga.launcher.world;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import org.sandaga.launcher.tour.Api;
import org.sandaga.launcher.tour.Patience;

/** How the operator's two people pay the vendors. */
final class Till {
    private static final String RUNS = "/admin/payout-runs";

    private final People people;
    private final Shops shops;

    Till(People people, Shops shops) {
        this.people = people;
        this.shops = shops;
    }

    /** Omar proposes to pay what is due in a currency; waits until something is due to these shops. */
    String propose(String currency, List<String> to) {
        to.forEach(shop -> Patience.until(
                "money due to " + shop,
                () -> Optional.of(payable(shops.keeper(shop), currency)).filter(amount -> amount > 0)));
        return people.as("omar")
                .post(RUNS, Map.of("currency", currency))
                .path("run")
                .path("id")
                .asText();
    }

    /** The same, Aminata approves, and the provider has it in the end. */
    void pay(String currency, List<String> to) {
        String run = RUNS + "/" + propose(currency, to);
        Api aminata = people.as("aminata");
        aminata.post(run + "/approval");
        aminata.post(run + "/sending");
        Patience.until(
                "the payouts",
                () -> Optional.of(aminata.get(run))
                        .filter(each -> StreamSupport.stream(
                                        each.path("payouts").spliterator(), false)
                                .allMatch(payout -> List.of("SENT", "SETTLED")
                                        .contains(payout.path("status").asText()))));
    }

    private static long payable(Api keeper, String currency) {
        return StreamSupport.stream(keeper.get("/vendor/balance").path("items").spliterator(), false)
                .filter((JsonNode each) -> each.path("currency").asText().equals(currency))
                .mapToLong(each -> each.path("payable").path("amountMinor").asLong())
                .sum();
    }
}
