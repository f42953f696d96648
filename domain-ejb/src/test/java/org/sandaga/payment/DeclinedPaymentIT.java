package org.sandaga.payment;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.sandaga.ordering.PlacedPurchase;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Json;
import org.sandaga.shared.Money;

import static org.assertj.core.api.Assertions.assertThat;

class DeclinedPaymentIT {
    private static final Till TILL = Till.open();

    private final PlacedPurchase placed = TILL.placed();
    private final String reference = TILL.begin(placed);

    @AfterAll
    static void close() {
        TILL.close();
    }

    @Test
    void isToldOnceHoweverOftenItIsSeen() {
        TILL.gateway.decline(reference);

        refresh();
        refresh();
        TILL.wait(Duration.ofMinutes(3));

        assertThat(told()).singleElement().satisfies(event -> {
            assertThat(event.attempt().text())
                    .isEqualTo(TILL.gateway.state(reference).attempt());
            assertThat(event.amount()).isEqualTo(Money.of(31_500, "XOF"));
        });
        assertThat(TILL.payment(placed).progress()).isEqualTo(PaymentView.Progress.WAITING);
    }

    @Test
    void leavesThePageOpenForAnotherCard() {
        TILL.gateway.decline(reference);
        refresh();

        TILL.gateway.pay(reference);
        refresh();

        assertThat(TILL.payment(placed).progress()).isEqualTo(PaymentView.Progress.PAID);
        assertThat(told()).hasSize(1);
    }

    @Test
    void isNotToldOfAPageThatWasMerelyLeft() {
        refresh();
        TILL.wait(Duration.ofHours(1));

        assertThat(TILL.payment(placed).progress()).isEqualTo(PaymentView.Progress.GIVEN_UP);
        assertThat(told()).isEmpty();
    }

    @Test
    void isToldForEachAttempt() {
        TILL.gateway.fail(reference);
        TILL.hear(reference);
        assertThat(TILL.payment(placed).progress()).isEqualTo(PaymentView.Progress.NOT_PAID);

        String second = TILL.begin(placed);
        TILL.gateway.fail(second);
        TILL.hear(second);
        TILL.hear("evt_again", reference);

        assertThat(told())
                .extracting(PaymentDeclined::attempt)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void isNotToldOfAnEarlierPageOnceThePurchaseIsPaid() {
        TILL.gateway.fail(reference);
        TILL.hear(reference);
        String second = TILL.begin(placed);
        TILL.gateway.pay(second);
        TILL.hear(second);
        TILL.gateway.decline(second);
        TILL.hear("evt_stale", second);

        assertThat(TILL.payment(placed).progress()).isEqualTo(PaymentView.Progress.PAID);
        assertThat(told()).hasSize(1);
    }

    private void refresh() {
        TILL.payments.refresh(Actor.shopper(Till.FATOU), TrackingToken.NONE, placed.id());
    }

    private List<PaymentDeclined> told() {
        return TILL.house.inTransaction(() -> TILL.house
                .sql()
                .list(
                        "select payload from shared.outbox where type = 'payment.PaymentDeclined' and aggregate = ?",
                        row -> Json.read(row.text("payload"), PaymentDeclined.class),
                        placed.id().text()));
    }
}
