package org.sandaga.running;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.api.Api;

import static org.assertj.core.api.Assertions.assertThat;

/** Events leave by the outbox, travel by the broker and take effect once, whatever dies on the way. */
class EventsArriveOnceIT {
    private final RunningMarketplace marketplace = RunningMarketplace.get();
    private final Carriage carriage = new Carriage(marketplace);

    @Test
    void reachEveryConsumerOnceAlsoWhenSentTwice() {
        List<UUID> told = carriage.tell(3);
        carriage.awaitArrival(told);

        carriage.forgetSent(told.subList(0, 1));
        List<UUID> more = carriage.tell(2);
        carriage.awaitArrival(more);

        assertThat(carriage.unsent(told)).isZero();
        assertThat(carriage.received(told)).isEqualTo(3L * Carriage.CONSUMERS.size());
    }

    @Test
    @Tag("C-07")
    void survivesABrokerThatDiesOverAThousandEventsWhileSellingGoesOn() {
        List<UUID> told = carriage.tell(1_000);
        Carriage.await("the first arrivals", () -> carriage.received(told) > 0);
        marketplace.stopBroker();
        List<UUID> meanwhile;
        try {
            signUp();
            meanwhile = carriage.tell(50);
            Carriage.await("news of the broker", () -> readiness().contains("away"));
            assertThat(carriage.unsent(meanwhile)).isEqualTo(50);
        } finally {
            marketplace.startBroker();
        }

        carriage.awaitArrival(told);
        carriage.awaitArrival(meanwhile);
        Carriage.await("news of the broker", () -> readiness().contains("reached"));
    }

    @Test
    @Tag("C-04")
    void takesEffectOnceWhenTheServerDiesBetweenSendingAndMarking() throws Exception {
        UUID told;
        try (Connection holder = marketplace.database()) {
            told = carriage.tellUnmarkable(holder);
            Carriage.await("the sending", () -> carriage.received(List.of(told)) > 0);
            marketplace.killServer();
        }
        assertThat(carriage.unsent(List.of(told))).isEqualTo(1);

        marketplace.startServer();

        carriage.awaitArrival(List.of(told));
        assertThat(Api.at(marketplace.url())
                        .signedIn(
                                marketplace.administrator().user(),
                                marketplace.administrator().password())
                        .get("/v1/admin/dead-letters")
                        .is(200)
                        .body())
                .doesNotContain(told.toString());
    }

    @Test
    @Tag("C-28")
    void setsAsideAPoisonMessageWhileOthersFlowAndReplaysItOnceMended() {
        Api staff = Api.at(marketplace.url())
                .signedIn(
                        marketplace.administrator().user(),
                        marketplace.administrator().password());
        UUID poison = UUID.randomUUID();
        List<UUID> told;
        try {
            carriage.poison("search", poison);
            carriage.tellAs(poison);
            told = carriage.tell(5);
            carriage.awaitArrival(told);
            Carriage.await(
                    "the dead letter",
                    () -> staff.get("/v1/admin/dead-letters").is(200).body().contains("search." + poison));
            assertThat(carriage.received("payment", poison)).isEqualTo(1);
            assertThat(carriage.received("search", poison)).isZero();
        } finally {
            carriage.mend();
        }

        staff.post("/v1/admin/dead-letters/search." + poison + "/replay").is(200);

        carriage.awaitArrival(List.of(poison));
        staff.post("/v1/admin/dead-letters/search." + poison + "/replay").is(404);
    }

    private void signUp() {
        String email = "awa" + UUID.randomUUID() + "@example.org";
        Api.at(marketplace.url())
                .post(
                        "/v1/accounts",
                        Map.of("email", email, "password", "un-long-mot-de-passe", "name", "Awa", "language", "fr"))
                .is(201);
    }

    /** The server's readiness, which is good all the time. */
    private String readiness() {
        return Readiness.of(marketplace.url());
    }
}
