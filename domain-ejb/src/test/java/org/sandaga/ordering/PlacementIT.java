package org.sandaga.ordering;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.shared.VendorId;
import org.sandaga.testing.House;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PlacementIT {
    private static final House HOUSE = House.upTo("ordering");
    private final Ordering ordering = HOUSE.door(Ordering.class);

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void growsByAtMostTwoStatementsForEachLine() {
        int one = HOUSE.statementsOf(() -> ordering.place(ofLines(1))).size();
        int twenty = HOUSE.statementsOf(() -> ordering.place(ofLines(20))).size();

        assertThat(twenty - one).isLessThanOrEqualTo(2 * 19);
    }

    @Test
    @Tag("I4")
    void isRefusedByTheDatabaseWhenALineIsAddedLater() {
        PlacedPurchase placed = ordering.place(ofLines(2));

        assertThatThrownBy(() -> HOUSE.inTransaction(() -> HOUSE.sql().update("""
                        insert into ordering.order_line (id, vendor_id, vendor_order_id, position, offer_id, product_id,
                          variant_id, title, options, vendor_sku, condition, currency, quantity, unit_price_minor,
                          total_minor)
                        select gen_random_uuid(), vendor_id, id, 99, id, id, id, '{}', '{}', 'x', 'NEW', 'XOF', 1, 1, 1
                        from ordering.vendor_order where purchase_id = ?""", placed.id())))
                .hasStackTraceContaining("does not add up (I4)");
    }

    @Test
    @Tag("I4")
    void letsNobodyChangeAnAmount() {
        assertThatThrownBy(() -> HOUSE.inTransaction(
                        () -> HOUSE.sql().update("update ordering.vendor_order set total_minor = 0")))
                .hasMessageContaining("permission denied");
    }

    @Test
    @Tag("I8")
    void makesOnePurchaseOfOneQuoteAskedForTwentyTimesAtOnce() throws Exception {
        NewPurchase priced = ofLines(1);
        Callable<PlacedPurchase> place = () -> ordering.place(priced);
        try (ExecutorService shoppers = Executors.newFixedThreadPool(8)) {
            assertThat(shoppers.invokeAll(java.util.Collections.nCopies(20, place)))
                    .extracting(java.util.concurrent.Future::get)
                    .containsOnly(ordering.place(priced));
        }
    }

    private static NewPurchase ofLines(int count) {
        APurchase purchase = APurchase.in("XOF");
        List<NewPurchase.Line> lines = IntStream.range(0, count)
                .mapToObj(i -> purchase.line(1, 100 + i))
                .toList();
        return purchase.from(VendorId.next(), "Awa", 500, lines.toArray(NewPurchase.Line[]::new))
                .priced();
    }
}
