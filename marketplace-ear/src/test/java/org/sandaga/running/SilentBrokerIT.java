package org.sandaga.running;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.api.Shop;
import org.sandaga.api.Shopping;
import org.sandaga.api.Town;

import static org.assertj.core.api.Assertions.assertThat;

/** A broker that takes connections and never answers is worse than none; people must not notice either. */
@Alone
class SilentBrokerIT {
    /** More than the server has threads of its own. */
    private static final int AT_ONCE = 40;

    private static final Town TOWN = new Town();
    private static final Shop FATOU = TOWN.shop("Fatou");

    private final RunningMarketplace marketplace = TOWN.marketplace();
    private final Carriage carriage = new Carriage(marketplace);
    private final PayingPage provider = new PayingPage(marketplace);

    @Test
    @Tag("C-09")
    void holdsUpNeitherAPurchaseNorAnyRequest() {
        String offer = FATOU.offer(9_000, 10);
        long before = latest();
        List<Shopping.Bought> purchases;
        try (SilentBroker silent = SilentBroker.insteadOf(marketplace)) {
            Carriage.await("that the server waits for an answer", () -> silent.connections() > 0);

            purchases = IntStream.range(0, 3)
                    .mapToObj(each -> paid(TOWN.guest(1, offer).buy()))
                    .toList();
            askAtOnce();

            assertThat(silent.connections()).isPositive();
            assertThat(carriage.unsent(toldAfter(before))).isPositive();
        }

        List<UUID> told = toldAfter(before);
        carriage.awaitArrival(told);
        assertThat(carriage.received(told)).isEqualTo((long) told.size() * Carriage.CONSUMERS.size());
        purchases.forEach(bought -> assertThat(provider.charges(bought.number()))
                .as(bought.number())
                .isEqualTo(1));
    }

    private Shopping.Bought paid(Shopping.Bought bought) {
        provider.pay(bought.api()
                .post(
                        "/v1/purchases/" + bought.purchase() + "/payment",
                        Map.of("returnUrl", marketplace.url() + "/merci"))
                .is(200)
                .text("/page"));
        Carriage.await(
                bought.number() + " is paid",
                () -> bought.api()
                        .get("/v1/purchases/" + bought.purchase() + "/payment")
                        .is(200)
                        .text("/progress")
                        .equals("PAID"));
        return bought;
    }

    /** Every request gets a thread. */
    private static void askAtOnce() {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> answers = IntStream.range(0, AT_ONCE)
                    .mapToObj(each -> CompletableFuture.runAsync(
                            () -> TOWN.anyone().get("/v1/categories").is(200), people))
                    .toList();
            answers.forEach(CompletableFuture::join);
        }
    }

    private static long latest() {
        return Long.parseLong(TOWN.column("select coalesce(max(seq), 0)::text from shared.outbox")
                .getFirst());
    }

    private static List<UUID> toldAfter(long sequence) {
        return TOWN
                .column("select event_id::text from shared.outbox where seq > ?::bigint", Long.toString(sequence))
                .stream()
                .map(UUID::fromString)
                .toList();
    }
}
