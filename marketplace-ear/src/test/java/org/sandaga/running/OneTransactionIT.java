package org.sandaga.running;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.sandaga.api.Reply;
import org.sandaga.api.Shop;
import org.sandaga.api.Shopping;
import org.sandaga.api.Town;

import static org.assertj.core.api.Assertions.assertThat;

/** What only the container tells: its transactions, its sight of rows and its timers. */
class OneTransactionIT {
    private static final Town TOWN = new Town();
    private static final Shop FATOU = TOWN.shop("Fatou");
    private static final Shop MOUSSA = TOWN.shop("Moussa");

    @Test
    void undoesRowsAndEventsTogetherWhenARuleIsBroken() {
        String plenty = FATOU.offer(4_000, 10);
        String last = MOUSSA.offer(3_000, 1);
        Shopping late = TOWN.guest(1, plenty, last);
        String checkout = late.checkout();
        Reply quote = late.quote(checkout).is(200);
        TOWN.guest(1, last).buy();
        List<String> placed = placed();

        late.accept(checkout, quote).is(409, "offer-sold-out");

        assertThat(placed()).isEqualTo(placed);
        Reply stock =
                FATOU.owner().get("/v1/vendor/offers/" + plenty + "/stock").is(200);
        assertThat(stock.json().path("reserved").asInt()).isZero();
        assertThat(late.api().get("/v1/cart").is(200).json().at("/packages")).hasSize(2);
    }

    /** A door whose last work is an entity: EclipseLink loses its last batch without a word unless it is flushed. */
    @Test
    void keepsWhatADoorOnlyHandedToItsEntities() {
        String name = "Tissus " + UUID.randomUUID();

        TOWN.admin()
                .post("/v1/admin/categories", Map.of("name", Map.of("fr", name)))
                .is(201);

        assertThat(TOWN.anyone()
                        .with("Accept-Language", "fr")
                        .get("/v1/categories")
                        .is(200)
                        .body())
                .contains(name);
    }

    @Test
    void showsAVendorItsOwnRowsOnly() {
        String theirs = FATOU.offer(4_500, 1);
        String mine = MOUSSA.offer(4_600, 1);

        String list = MOUSSA.owner().get("/v1/vendor/offers").is(200).body();

        assertThat(list).contains(mine).doesNotContain(theirs);
        MOUSSA.owner().get("/v1/vendor/offers/" + theirs).is(404);
    }

    @Test
    void runsItsJobsByItself() {
        String event = UUID.randomUUID().toString();
        TOWN.column("""
                with told as (
                  insert into shared.outbox (seq, event_id, type, aggregate, payload, occurred_at, sent_at)
                  overriding system value
                  select least(min(seq), 1) - 1, ?::uuid, 'commission.CommissionRuleRetired', 'old', '{}', now(),
                      now() - interval '31 days' from shared.outbox
                  returning event_id)
                select event_id::text from told""", event);

        TOWN.column("""
                with hurried as (
                  update shared.job set due_at = now() where name = 'ForgetCarriedEvents' returning name)
                select name from hurried""");

        Carriage.await(
                "that an old event is forgotten",
                () -> TOWN.column("select event_id::text from shared.outbox where event_id = ?::uuid", event)
                        .isEmpty());
    }

    private static List<String> placed() {
        return TOWN.column(
                "select event_id::text from shared.outbox where type = 'ordering.PurchasePlaced' order by 1");
    }
}
