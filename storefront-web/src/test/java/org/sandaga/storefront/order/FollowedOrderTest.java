package org.sandaga.storefront.order;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.sandaga.ordering.PurchaseId;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.ordering.VendorOrderStatus;
import org.sandaga.ordering.VendorOrderView;
import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;

import static org.assertj.core.api.Assertions.assertThat;

class FollowedOrderTest {
    private static final Instant PLACED = Instant.parse("2026-11-02T09:00:00Z");
    private static final Instant BEFORE = Instant.parse("2026-11-05T18:00:00Z");

    @ParameterizedTest
    @CsvSource({"2026-11-05T18:00:00Z, ship-before", "2026-11-05T18:00:01Z, ship-late"})
    void isLateOnceTheMomentOfItsDepartureHasGoneBy(Instant now, String words) {
        assertThat(order(VendorOrderStatus.PARTLY_SHIPPED, BEFORE).leaving(now)).isEqualTo(words);
    }

    @ParameterizedTest
    @EnumSource(
            value = VendorOrderStatus.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TO_SHIP", "PARTLY_SHIPPED"})
    void promisesNoDepartureUnlessItIsBeingShipped(VendorOrderStatus status) {
        assertThat(order(status, BEFORE).leaving(PLACED)).isEmpty();
    }

    @Test
    void promisesNoDepartureThatWasNeverPromised() {
        assertThat(order(VendorOrderStatus.TO_SHIP, null).leaving(PLACED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING_PAYMENT, pay",
        "TO_SHIP, delivery",
        "SHIPPED, track",
        "COMPLETED, wrong",
        "AUTO_CANCELLED, refund"
    })
    void leadsToTheAnswerThatItsStateAsksFor(VendorOrderStatus status, String question) {
        assertThat(order(status, null).help()).isEqualTo(question);
    }

    private static FollowedOrder order(VendorOrderStatus status, @Nullable Instant shipBefore) {
        Money nothing = Money.zero("XOF");
        VendorOrderView order = new VendorOrderView(
                VendorOrderId.next(),
                PurchaseId.next(),
                "1001-1",
                VendorId.next(),
                "Atelier Fatou",
                status,
                false,
                "Livraison",
                nothing,
                nothing,
                nothing,
                nothing,
                nothing,
                new VendorOrderView.Moments(PLACED, PLACED, null, PLACED, shipBefore, null, null, null),
                null,
                null,
                null,
                List.of());
        return FollowedOrder.of(order, List.of(), List.of());
    }
}
