package org.sandaga.running;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.sandaga.api.Api;
import org.sandaga.api.Proof;
import org.sandaga.api.Reply;
import org.sandaga.api.Shopping;
import org.sandaga.api.Town;

import static org.assertj.core.api.Assertions.assertThat;

/** Events leave by the outbox, travel by the broker and take effect once, whatever dies on the way. */
@Alone
@ExtendWith(Proof.class)
class EventsArriveOnceIT {
    private static final int SALES = 5;

    private final RunningMarketplace marketplace = RunningMarketplace.get();
    private final Carriage carriage = new Carriage(marketplace);
    private final Town town = new Town(marketplace);

    @Test
    void reachEveryConsumer() {
        List<UUID> told = carriage.tell(3);

        carriage.awaitArrival(told);

        assertThat(carriage.received(told)).isEqualTo(3L * Carriage.CONSUMERS.size());
    }

    /** Letters and the provider's own record are counted: no key of ours keeps those from being there twice. */
    @Test
    void takeEffectOnceAlsoWhenSentTwice() {
        TwoShops shops = TwoShops.in(town);
        Shopping.Bought bought = shops.buyAndPay();
        // nobody is asked to accept what was refused before
        carriage.awaitArrival(carriage.told(List.of(bought.purchase())));
        shops.refuseTheMat(bought);
        List<UUID> told = carriage.told(TwoShops.parts(bought));
        assertThat(told).hasSizeGreaterThanOrEqualTo(3);
        carriage.awaitArrival(told);

        carriage.forgetSent(told);
        carriage.awaitArrival(carriage.tell(2));
        carriage.awaitArrival(told);
        EventCopies copies = new EventCopies(marketplace);
        copies.send(told);
        Carriage.await("the copies to be taken", copies::areTaken);
        noneIsDead(told);

        shops.wroteOnce(bought, "purchase-paid", "order-refused", "refund-confirmed");
        shops.movedMoneyOnce(bought);
        town.booksHold();
    }

    /** All that was told before and meanwhile waits in its journal and the outbox. */
    @Test
    @Tag("C-07")
    void survivesABrokerThatIsKilledOverAThousandEventsWhileSellingGoesOn() {
        TwoShops shops = TwoShops.in(town);
        List<UUID> told = carriage.tell(1_000);
        Carriage.await("the first arrivals", () -> carriage.received(told) > 0);
        marketplace.killBroker();
        List<UUID> meanwhile;
        List<Shopping.Bought> sales = new ArrayList<>();
        try {
            for (int i = 0; i < SALES; i++) {
                Shopping.Bought bought = shops.buyAndPay();
                assertThat(carriage.unsent(carriage.told(List.of(bought.purchase()))))
                        .isEqualTo(2);
                sales.add(bought);
            }
            meanwhile = carriage.tell(50);
            Carriage.await("news of the broker", () -> readiness().contains("away"));
            assertThat(carriage.unsent(meanwhile)).isEqualTo(50);
        } finally {
            marketplace.startBroker();
        }

        carriage.awaitArrival(told);
        carriage.awaitArrival(meanwhile);
        Carriage.await("news of the broker", () -> readiness().contains("reached"));
        for (Shopping.Bought bought : sales) {
            carriage.awaitArrival(carriage.told(List.of(bought.purchase())));
            shops.wroteOnce(bought, "purchase-paid");
        }
        town.booksHold();
    }

    /** The letters about a sale are written and sent before the server dies; they are not written again. */
    @Test
    @Tag("C-04")
    void takesEffectOnceWhenTheServerDiesBetweenSendingAndMarking() throws Exception {
        TwoShops shops = TwoShops.in(town);
        Shopping.Bought bought;
        List<UUID> told;
        try (Connection holder = marketplace.database()) {
            Carriage.holdRelay(holder);
            bought = shops.buyAndPay();
            told = carriage.told(List.of(bought.purchase()));
            Carriage.goOnWithoutMarking(holder, told);
            Carriage.await("the sending", () -> carriage.areHeard(told));
            shops.wroteOnce(bought, "purchase-paid");
            marketplace.killServer();
        }
        assertThat(carriage.unsent(told)).isEqualTo(told.size()).isPositive();

        marketplace.startServer();

        carriage.awaitArrival(told);
        EventCopies copies = new EventCopies(marketplace);
        Carriage.await("the copies to be taken", copies::areTaken);
        noneIsDead(told);
        shops.wroteOnce(bought, "purchase-paid");
        town.booksHold();
    }

    @Test
    @Tag("C-28")
    void setsAsideAPoisonMessageWhileOthersFlowAndReplaysItOnceMended() {
        Api staff = staff();
        UUID poison = UUID.randomUUID();
        List<UUID> told;
        try {
            carriage.poison("search", List.of(poison));
            carriage.tellAs(List.of(poison));
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

    @Test
    void replaysAllThatWasSetAsideOnceItIsMended() {
        Api staff = staff();
        List<UUID> poison = List.of(UUID.randomUUID(), UUID.randomUUID());
        try {
            carriage.poison("search", poison);
            carriage.tellAs(poison);
            Carriage.await("the dead letters", () -> {
                String dead = staff.get("/v1/admin/dead-letters").is(200).body();
                return poison.stream().allMatch(event -> dead.contains("search." + event));
            });
        } finally {
            carriage.mend();
        }

        Reply all = staff.post("/v1/admin/dead-letters/replay").is(200);

        assertThat(all.json().path("replayed").asInt()).isGreaterThanOrEqualTo(poison.size());
        assertThat(all.json().path("left").asInt(-1)).isNotNegative();
        carriage.awaitArrival(poison);
        noneIsDead(poison);
    }

    private void noneIsDead(List<UUID> told) {
        String dead = staff().get("/v1/admin/dead-letters").is(200).body();
        told.forEach(event -> assertThat(dead).doesNotContain(event.toString()));
    }

    private Api staff() {
        return Api.at(marketplace.url())
                .signedIn(
                        marketplace.administrator().user(),
                        marketplace.administrator().password());
    }

    /** The server's readiness, which is good all the time. */
    private String readiness() {
        return Readiness.of(marketplace.url());
    }
}
