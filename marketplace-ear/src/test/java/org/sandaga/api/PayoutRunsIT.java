package org.sandaga.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;

import org.sandaga.running.Alone;

import static org.assertj.core.api.Assertions.assertThat;

/** Pays vendors against the running server. */
@Alone
@ExtendWith(Proof.class)
class PayoutRunsIT {
    private static final String RUNS = "/v1/admin/payout-runs/";
    private static final Town TOWN = new Town();
    private static final Shop SHOP = TOWN.shop("Fatou");
    private static final String ACCOUNT = SHOP.onboard();
    private static final Api NDEYE = TOWN.staff("Ndeye", "FINANCE").api();

    @AfterEach
    void calm() {
        TOWN.stripe().calm();
        transfersAre("active");
        TOWN.booksHold();
    }

    @Test
    @Tag("R-10")
    @Tag("W-26")
    void twoWhoApproveAtOncePayOnce() {
        String run = proposed();
        List<Api> finance = List.of(NDEYE, TOWN.staff("Ibou", "FINANCE").api());

        List<Reply> decisions = Crowd.of(finance.stream()
                .map(each -> (Callable<Reply>) () -> each.post(RUNS + run + "/approval"))
                .toList());

        assertThat(decisions).extracting(Reply::status).containsExactlyInAnyOrder(200, 409);
        finance.forEach(each -> each.post(RUNS + run + "/sending").is(200));
        Patience.until(
                "the run is settled",
                () -> NDEYE.get(RUNS + run).is(200).json().at("/run/open").asInt() == 0);
        assertThat(transfers(run)).hasSize(1);
        assertThat(SHOP.owner().get("/v1/vendor/payouts").is(200).text("/items/0/status"))
                .isEqualTo("SETTLED");
    }

    @Test
    void sendsAgainWhatWasRefusedAndAsksAgainAboutWhatWasNotAnswered() {
        String withdrawn = proposed();
        assertThat(TOWN.admin().post(RUNS + withdrawn + "/withdrawal").is(200).text("/run/status"))
                .isEqualTo("WITHDRAWN");
        String run = TOWN.proposeRun(SHOP).text("/run/id");
        String payout = "/v1/admin/payouts/" + payout(run);
        transfersAre("inactive");
        NDEYE.post(RUNS + run + "/approval").is(200);
        NDEYE.post(RUNS + run + "/sending").is(200);
        becomes(payout, "FAILED");

        transfersAre("active");
        TOWN.stripe()
                .steer(
                        "/faults",
                        Map.of("path", "/stripe/v1/transfers", "method", "POST", "kind", "status", "count", 0));
        NDEYE.post(payout + "/repetition").is(200);
        NDEYE.post(RUNS + run + "/sending").is(200);
        becomes(payout, "SENT");
        TOWN.stripe().calm();
        NDEYE.post(payout + "/inquiry").is(200);
        TOWN.pass("PT1S");

        becomes(payout, "SETTLED");
        assertThat(transfers(run)).hasSize(1);
    }

    /** A run with what somebody bought from the shop, proposed by the administrator. */
    private static String proposed() {
        SHOP.deliver(TOWN.pay(TOWN.guest(1, SHOP.offer(20_000, 5)).buy()));
        TOWN.pass("P15D");
        return TOWN.proposeRun(SHOP).text("/run/id");
    }

    private static String payout(String run) {
        for (JsonNode each : NDEYE.get(RUNS + run).is(200).json().path("payouts")) {
            if (each.path("vendor").asText().equals(SHOP.id())) {
                return each.path("id").asText();
            }
        }
        throw new AssertionError(run + " pays " + SHOP.id() + " nothing");
    }

    private static void becomes(String payout, String status) {
        Patience.until(
                payout + " is " + status,
                () -> NDEYE.get(payout).is(200).text("/payout/status").equals(status));
    }

    /** What the provider's record says of the shop's account, which we are not told. */
    private static void transfersAre(String state) {
        TOWN.stripe().steer("/stripe/objects/" + ACCOUNT, Map.of("capabilities", Map.of("transfers", state)));
    }

    private static List<JsonNode> transfers(String run) {
        List<JsonNode> transfers = new ArrayList<>();
        for (JsonNode each : TOWN.stripe().look("/stripe/objects/transfer").path("objects")) {
            if (each.path("destination").asText().equals(ACCOUNT)
                    && each.path("transfer_group").asText().equals(run)) {
                transfers.add(each);
            }
        }
        return transfers;
    }
}
