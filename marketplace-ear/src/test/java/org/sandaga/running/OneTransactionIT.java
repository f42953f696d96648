package org.sandaga.running;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.sandaga.api.Reply;
import org.sandaga.api.Shop;
import org.sandaga.api.Shopping;
import org.sandaga.api.Town;

import static org.assertj.core.api.Assertions.assertThat;

/** A purchase is one transaction over all capabilities that it goes through, also in the whole server. */
@Alone
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

    private static List<String> placed() {
        return TOWN.column(
                "select event_id::text from shared.outbox where type = 'ordering.PurchasePlaced' order by 1");
    }
}
