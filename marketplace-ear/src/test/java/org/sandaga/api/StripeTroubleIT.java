package org.sandaga.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import org.sandaga.running.Alone;

import static org.assertj.core.api.Assertions.assertThat;

/** Stripe is slow, broken or talks nonsense while a page is opened: one page, one payment. */
@Alone
class StripeTroubleIT {
    private static final String SESSIONS = "/stripe/v1/checkout/sessions";
    private static final Town TOWN = new Town();
    private static final String BASKET = TOWN.shop("Fatou").offer(10_000, 100);

    private final Provider stripe = TOWN.stripe();
    private final Shopping.Bought bought = TOWN.guest(1, BASKET).buy();

    @AfterEach
    void calm() {
        stripe.calm();
        TOWN.booksHold();
    }

    @Test
    @Tag("W-16")
    void holdsNoTransactionWhileStripeTakesItsTime() {
        fails(Map.of("kind", "hang", "when", "after", "seconds", 20));

        CompletableFuture<Reply> start = CompletableFuture.supplyAsync(() -> TOWN.openPage(bought));
        List<Integer> open = new ArrayList<>();
        Patience.until("the page is open", () -> {
            boolean asked = stripe.look("/faults").at("/faults/0/met").asInt() > 0;
            int now = openTransactions();
            boolean answered = start.isDone();
            if (asked && !answered) {
                open.add(now);
            }
            return answered;
        });

        // jobs have transactions of their own, but never for as long as Stripe takes
        assertThat(open).as("transactions while Stripe has not answered").contains(0);
        paysOnce(start.join().is(200).text("/page"));
    }

    @Test
    @Tag("W-17")
    void opensOnePageThoughStripeFailsAndThenDoesNotAnswer() {
        fails(Map.of("kind", "status", "status", 500));
        fails(Map.of("kind", "hang", "when", "after", "seconds", 20));

        paysOnce(TOWN.page(bought));
    }

    @Test
    @Tag("W-18")
    void opensOnePageThoughStripeTalksNonsense() {
        fails(Map.of("kind", "html", "when", "after"));
        fails(Map.of("kind", "half_json", "when", "after"));
        fails(Map.of("kind", "huge", "when", "after"));

        Reply nonsense = TOWN.openPage(bought).is(503, "provider-unavailable");

        assertThat(nonsense.header("Retry-After")).isNotEmpty();
        paysOnce(TOWN.page(bought));
    }

    private void fails(Map<String, Object> fault) {
        Map<String, Object> whole = new java.util.HashMap<>(fault);
        whole.put("path", SESSIONS);
        whole.put("method", "POST");
        stripe.steer("/faults", whole);
    }

    private void paysOnce(String page) {
        stripe.pay(page);
        bought.becomes("PAID");
        JsonNode sessions = stripe.look("/stripe/objects/checkout.session").path("objects");
        assertThat(IntStream.range(0, sessions.size())
                        .filter(i -> sessions.get(i)
                                .path("client_reference_id")
                                .asText()
                                .equals(bought.purchase())))
                .as("sessions of " + bought.number())
                .hasSize(1);
        JsonNode payment = bought.payment().json();
        assertThat(payment.path("captured")).isEqualTo(payment.path("amount"));
    }

    private static int openTransactions() {
        return TOWN.column("""
                select pid::text from pg_stat_activity
                where state like 'idle in transaction%' and application_name = 'sandaga'""").size();
    }
}
