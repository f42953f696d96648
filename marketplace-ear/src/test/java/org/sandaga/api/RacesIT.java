package org.sandaga.api;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import org.sandaga.running.Alone;

import static org.assertj.core.api.Assertions.assertThat;

/** Many who want the same thing at the same moment: exactly as many win as can, and the others are told. */
@Alone
class RacesIT {
    private static final Town TOWN = new Town();
    private static final Shop FATOU = TOWN.shop("Fatou");
    private static final long PAID = 2 * 10_000 + 1_500;
    private static final long REFUND = 9_000;

    @AfterEach
    void booksHold() {
        TOWN.booksHold();
    }

    @Test
    @Tag("R-01")
    void sellsTheLastPieceToOneOfAHundredAndTakesNothingFromTheOthers() {
        String last = FATOU.offer(2_000, 1);
        List<Callable<Buyer>> people = Crowd.of(100, () -> ready(TOWN.guest(1, last)));

        List<Buyer> buyers = Crowd.of(people);

        assertThat(buyers).filteredOn(buyer -> buyer.reply().status() == 201).hasSize(1);
        assertThat(buyers)
                .filteredOn(buyer -> buyer.reply().status() != 201)
                .hasSize(99)
                .allSatisfy(loser -> {
                    assertThat(loser.reply().is(409, "offer-sold-out").text("/available"))
                            .isEqualTo("0");
                    assertThat(loser.hasSomethingToPay()).isFalse();
                });
        assertThat(stock(last).path("reserved").asInt()).isEqualTo(1);
        assertThat(stock(last).path("available").asInt()).isZero();
    }

    @RepeatedTest(5)
    @Tag("R-09")
    void letsOneWinWhenCancellingRefusingAndShippingMeetAndGivesBackNoMoreThanWasTaken() {
        String offer = FATOU.offer(10_000, 5);
        Shopping.Bought bought = TOWN.pay(TOWN.guest(2, offer).buy());
        String order = FATOU.accept(bought);
        String id = bought.read().text("/orders/0/id");
        Map<String, Object> back = Map.of("amount", Town.xof(REFUND), "reason", "Geste");
        List<Callable<Reply>> wishes = List.of(
                () -> bought.api().post("/v1/purchases/orders/" + id + "/cancellation"),
                () -> FATOU.owner().post(order + "/refusal", Map.of("reason", "Rupture")),
                () -> FATOU.send(order),
                () -> TOWN.admin().post("/v1/admin/purchases/orders/" + id + "/refunds", back));

        List<Reply> replies = Crowd.of(IntStream.range(0, 12)
                .mapToObj(i -> wishes.get(i % wishes.size()))
                .toList());

        List<Reply> winners = replies.stream()
                .filter(reply -> reply.status() < 300 && !isRefund(reply))
                .toList();
        List<Reply> given = replies.stream()
                .filter(reply -> reply.status() < 300 && isRefund(reply))
                .toList();
        assertThat(winners).as(replies.toString()).hasSize(1);
        assertThat(replies)
                .filteredOn(reply -> reply.status() >= 300)
                .allSatisfy(reply -> assertThat(reply.is(409).code())
                        .isIn(
                                "order-cannot-be-cancelled",
                                "order-cannot-be-refused",
                                "order-cannot-be-shipped",
                                "more-than-captured"));
        boolean sent = winners.getFirst().asked().endsWith("/shipments");
        assertThat(bought.read().text("/orders/0/status").equals("SHIPPED")).isEqualTo(sent);
        // two gifts fit into what was paid and the third does not; what ends unsent goes back as a whole
        assertThat(given).hasSizeBetween(sent ? 2 : 0, 2);
        long due = sent ? 2 * REFUND : PAID;
        Patience.until("what is owed is back", () -> refunded(bought) == due);
        Patience.until(
                "what did not go out is for sale",
                () -> stock(offer).path("available").asInt() == (sent ? 3 : 5));
        assertThat(stock(offer).path("reserved").asInt()).isZero();
        Patience.until(
                "all that happened is told",
                () -> TOWN.column("select event_id::text from shared.outbox where sent_at is null")
                        .isEmpty());
        assertThat(bought.payment().json().at("/captured/amountMinor").asLong()).isEqualTo(PAID);
        assertThat(refunds(bought))
                .allMatch(refund -> refund.path("status").asText().equals("CONFIRMED"));
        assertThat(refunds(bought).stream()
                        .mapToLong(refund -> refund.at("/amount/amountMinor").asLong())
                        .sum())
                .as("given back in all")
                .isEqualTo(due)
                .isLessThanOrEqualTo(PAID);
    }

    private static boolean isRefund(Reply reply) {
        return reply.asked().endsWith("/refunds");
    }

    private static List<JsonNode> refunds(Shopping.Bought bought) {
        JsonNode all = TOWN.admin()
                .get("/v1/admin/purchases/" + bought.purchase() + "/refunds")
                .is(200)
                .json();
        return StreamSupport.stream(all.path("items").spliterator(), false).toList();
    }

    /** Somebody who has been quoted a price, about to accept it. */
    private static Callable<Buyer> ready(Shopping shopping) {
        String checkout = shopping.checkout();
        Reply quote = shopping.quote(checkout).is(200);
        return () -> new Buyer(shopping, checkout, shopping.accept(checkout, quote));
    }

    private static long refunded(Shopping.Bought bought) {
        return bought.payment().json().at("/refunded/amountMinor").asLong();
    }

    private static JsonNode stock(String offer) {
        return FATOU.owner()
                .get("/v1/vendor/offers/" + offer + "/stock")
                .is(200)
                .json();
    }

    /** Somebody who tried to buy, and what they were told. */
    private record Buyer(Shopping shopping, String checkout, Reply reply) {
        boolean hasSomethingToPay() {
            return !shopping.api()
                    .get("/v1/checkouts/" + checkout)
                    .is(200)
                    .json()
                    .path("purchase")
                    .isNull();
        }
    }
}
