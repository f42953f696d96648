package org.sandaga.api;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Pays vendors against the running server. */
class PayoutRunsIT {
    private static final Town TOWN = new Town();

    @Test
    @Tag("R-10")
    @Tag("W-26")
    void twoWhoApproveAtOncePayOnce() {
        Shop shop = TOWN.shop("Fatou");
        String account = shop.onboard();
        shop.deliver(TOWN.pay(TOWN.guest(1, shop.offer(20_000, 5)).buy()));
        TOWN.pass("P15D");
        String run = "/v1/admin/payout-runs/" + TOWN.proposeRun(shop).text("/run/id");
        List<Api> finance = List.of(
                TOWN.staff("Ndeye", "FINANCE").api(),
                TOWN.staff("Ibou", "FINANCE").api());

        List<Reply> decisions = Crowd.of(finance.stream()
                .map(each -> (Callable<Reply>) () -> each.post(run + "/approval"))
                .toList());

        assertThat(decisions).extracting(Reply::status).containsExactlyInAnyOrder(200, 409);
        finance.forEach(each -> each.post(run + "/sending").is(200));
        Patience.until(
                "the run is settled",
                () -> finance.getFirst().get(run).is(200).json().at("/run/open").asInt() == 0);
        List<JsonNode> transfers = new ArrayList<>();
        for (JsonNode each : TOWN.stripe().look("/stripe/objects/transfer").path("objects")) {
            if (each.path("destination").asText().equals(account)) {
                transfers.add(each);
            }
        }
        assertThat(transfers).hasSize(1);
        assertThat(shop.owner().get("/v1/vendor/payouts").is(200).text("/items/0/status"))
                .isEqualTo("SETTLED");
        TOWN.booksHold();
    }
}
