package org.sandaga.storefront.order;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.sandaga.fulfilment.Deliveries;
import org.sandaga.fulfilment.ShipmentBook;
import org.sandaga.ordering.OrderBook;
import org.sandaga.ordering.Ordering;
import org.sandaga.ordering.PurchaseId;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.payment.NoSuchProvider;
import org.sandaga.payment.PaymentView;
import org.sandaga.payment.Payments;
import org.sandaga.payment.ProviderUnavailable;
import org.sandaga.shared.Actor;
import org.sandaga.shared.BusinessRuleViolated;
import org.sandaga.shared.Money;
import org.sandaga.storefront.page.Visit;

import static org.assertj.core.api.Assertions.assertThat;

class MyPurchaseTest {
    private static final PurchaseId PURCHASE = PurchaseId.next();
    private static final Money TOTAL = Money.of(27_300, "XOF");
    private static final PaymentView KNOWN =
            new PaymentView(PaymentView.Progress.WAITING, TOTAL, Money.zero("XOF"), Money.zero("XOF"), null, null);

    @ParameterizedTest
    @MethodSource("away")
    void tellsWhatIsKnownOfThePaymentWhileNobodyCanBeAskedForNews(BusinessRuleViolated away) {
        MyPurchase mine = new MyPurchase(
                new OrderBook(),
                new Ordering(),
                new Silent(away),
                new ShipmentBook(),
                new Deliveries(),
                new Tokenless(),
                new Guest());

        assertThat(mine.payment()).isEqualTo(KNOWN);
    }

    private static Stream<BusinessRuleViolated> away() {
        return Stream.of(new ProviderUnavailable("stripe"), new NoSuchProvider("gone"));
    }

    private static final class Guest extends Visit {
        @Override
        public Actor actor() {
            return Actor.GUEST;
        }

        @Override
        public String place(String name) {
            return PURCHASE.text();
        }
    }

    private static final class Tokenless extends GuestPurchases {
        @Override
        public TrackingToken token(PurchaseId purchase) {
            return TrackingToken.NONE;
        }
    }

    private static final class Silent extends Payments {
        private final BusinessRuleViolated away;

        Silent(BusinessRuleViolated away) {
            this.away = away;
        }

        @Override
        public void refresh(Actor actor, TrackingToken token, PurchaseId purchase) {
            throw away;
        }

        @Override
        public PaymentView view(Actor actor, TrackingToken token, PurchaseId purchase) {
            return KNOWN;
        }
    }
}
