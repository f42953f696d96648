package org.sandaga.running;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.api.Reply;
import org.sandaga.api.Shop;
import org.sandaga.api.Shopping;
import org.sandaga.api.Town;

import static org.assertj.core.api.Assertions.assertThat;

/** Whenever the server dies, nobody pays twice, nothing is paid without an order, and every repetition ends well. */
@Alone
class KilledServerIT {
    private static final Town TOWN = new Town();
    private static final Shop FATOU = TOWN.shop("Fatou");
    /** What the database knows of an idempotency key: its hash. */
    private static final String STORED = "encode(sha256(convert_to('key ' || ?, 'UTF8')), 'hex')";

    private static final int KILLS = 2;
    private static final int ALREADY_PAID = 409;
    private static final int AT_ONCE = 2;
    private static final int LATEST_KILL_MILLIS = 1_200;

    private final RunningMarketplace marketplace = TOWN.marketplace();
    private final PayingPage provider = new PayingPage(marketplace);

    @AfterEach
    void everyInvariantHolds() {
        Reply invariants = TOWN.admin().get("/v1/admin/invariants").is(200);
        assertThat(invariants.json().path("holds").asBoolean())
                .as(invariants.body())
                .isTrue();
    }

    @Test
    @Tag("C-02")
    void takesMoneyOnceWhenTheServerDiesBetweenCaptureAndCommit() throws Exception {
        Shopping.Bought bought = TOWN.guest(1, FATOU.offer(10_000, 10)).buy();
        String page = page(bought);

        try (Gate gate = Gate.before(marketplace, "payment.attempt", "new.status = 'CAPTURED'")) {
            provider.pay(page);
            gate.awaitHeld();
            marketplace.killServer();
        }
        assertThat(provider.charges(bought.number())).isEqualTo(1);
        assertThat(captures(bought)).as("not committed").isZero();
        marketplace.startServer();

        becomesPaid(bought);
        assertThat(provider.charges(bought.number())).isEqualTo(1);
        assertThat(captures(bought)).isEqualTo(1);
    }

    @Test
    @Tag("C-03")
    void placesOneOrderWhenTheServerDiesBetweenCommitAndReply() throws Exception {
        String offer = FATOU.offer(8_000, 10);
        Shopping shopping = TOWN.guest(2, offer);
        String checkout = shopping.checkout();
        Reply quote = shopping.quote(checkout).is(200);
        int before = purchases();
        String key = UUID.randomUUID().toString();
        Shopping sameKey = Shopping.of(shopping.api().with("Idempotency-Key", key), "");

        CompletableFuture<Reply> unanswered;
        try (Gate gate =
                Gate.before(marketplace, "shared.idempotency", "new.key = " + STORED.replace("?", "'" + key + "'"))) {
            unanswered = CompletableFuture.supplyAsync(() -> sameKey.accept(checkout, quote));
            gate.awaitHeld();
            marketplace.killServer();
        }
        assertThat(unanswered.handle((reply, lost) -> lost != null).join())
                .as("the answer got lost")
                .isTrue();
        assertThat(purchases()).as("committed").isEqualTo(before + 1);
        marketplace.startServer();

        began(key, "0 seconds");
        sameKey.accept(checkout, quote).is(409, "request-in-progress");
        began(key, "3 minutes");
        Reply again = sameKey.accept(checkout, quote).is(201);

        assertThat(again.text("/purchase"))
                .isEqualTo(shopping.accept(checkout, quote).is(201).text("/purchase"));
        assertThat(purchases()).isEqualTo(before + 1);
        Reply stock = FATOU.owner().get("/v1/vendor/offers/" + offer + "/stock").is(200);
        assertThat(stock.json().path("reserved").asInt()).isEqualTo(2);
    }

    @Test
    @Tag("C-01")
    void endsEveryPurchaseWellWhereverTheServerDies() {
        Random seeded = new Random(2_026);
        String offer = FATOU.offer(5_000, KILLS * AT_ONCE);
        List<Buyer> buyers = new ArrayList<>();

        for (int kill = 0; kill < KILLS; kill++) {
            List<Buyer> now = java.util.stream.Stream.generate(() -> new Buyer(TOWN.guest(1, offer)))
                    .limit(AT_ONCE)
                    .toList();
            List<CompletableFuture<Void>> running =
                    now.stream().map(CompletableFuture::runAsync).toList();
            killAfter(seeded.nextInt(LATEST_KILL_MILLIS));
            running.forEach(each -> each.handle((done, lost) -> lost).join());
            marketplace.startServer();
            now.forEach(Buyer::run);
            buyers.addAll(now);
        }

        buyers.forEach(buyer -> {
            becomesPaid(buyer.bought);
            assertThat(provider.charges(buyer.bought.number())).isEqualTo(1);
            assertThat(captures(buyer.bought)).isEqualTo(1);
        });
        assertThat(buyers.stream().map(buyer -> buyer.bought.number()).distinct())
                .hasSize(KILLS * AT_ONCE);
        Carriage.await("all pieces are sold", () -> {
            Reply stock =
                    FATOU.owner().get("/v1/vendor/offers/" + offer + "/stock").is(200);
            return stock.json().path("reserved").asInt() == 0
                    && stock.json().path("available").asInt() == 0;
        });
    }

    /** The moments are the same in every run; what the server is doing then is as the machine will have it. */
    private void killAfter(int millis) {
        CompletableFuture.runAsync(
                        marketplace::killServer, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS))
                .join();
    }

    private String page(Shopping.Bought bought) {
        return openPage(bought).is(200).text("/page");
    }

    private Reply openPage(Shopping.Bought bought) {
        return bought.api()
                .post(
                        "/v1/purchases/" + bought.purchase() + "/payment",
                        Map.of("returnUrl", marketplace.url() + "/merci"));
    }

    private static void becomesPaid(Shopping.Bought bought) {
        Carriage.await(
                bought.number() + " is paid",
                () -> bought.api()
                        .get("/v1/purchases/" + bought.purchase() + "/payment")
                        .is(200)
                        .text("/progress")
                        .equals("PAID"));
    }

    private static int captures(Shopping.Bought bought) {
        return TOWN.column(
                        "select a.id::text from payment.attempt a join payment.payment p on p.id = a.payment_id "
                                + "where a.status = 'CAPTURED' and p.purchase_number = ?",
                        bought.number())
                .size();
    }

    /** However long the server took to start: the request that got lost was begun so long ago, by the system's time. */
    private static void began(String key, String ago) {
        assertThat(TOWN.column(
                        "with begun as (update shared.idempotency set begun_at = now() - ?::interval " + "where key = "
                                + STORED + " returning key) select key from begun",
                        ago,
                        key))
                .hasSize(1);
    }

    private static int purchases() {
        return TOWN.column("select id::text from ordering.purchase").size();
    }

    /** Somebody who places and pays, and does it again from the start when no answer came. */
    private final class Buyer implements Runnable {
        private final Shopping shopping;
        private final String checkout;
        private final Reply quote;
        private Shopping.Bought bought;

        Buyer(Shopping shopping) {
            this.shopping = shopping;
            this.checkout = shopping.checkout();
            this.quote = shopping.quote(checkout).is(200);
        }

        @Override
        public void run() {
            Reply receipt = shopping.accept(checkout, quote).is(201);
            bought = new Shopping.Bought(
                    shopping.api().with("Sandaga-Tracking", receipt.text("/tracking")),
                    receipt.text("/purchase"),
                    receipt.text("/number"),
                    receipt.text("/tracking"));
            Reply payment = bought.api()
                    .get("/v1/purchases/" + bought.purchase() + "/payment")
                    .is(200);
            if (!payment.text("/progress").equals("PAID")) {
                Reply page = openPage(bought);
                // what was paid before the kill may be reported between the two questions
                if (page.status() != ALREADY_PAID) {
                    provider.pay(page.is(200).text("/page"));
                }
            }
        }
    }
}
