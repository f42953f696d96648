package org.sandaga.notification;

import java.util.Map;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.sandaga.ordering.CancelledBy;
import org.sandaga.ordering.PurchaseView;
import org.sandaga.ordering.VendorOrderCancelled;
import org.sandaga.ordering.VendorOrderRefused;
import org.sandaga.shared.Later;

/** Tells the shopper that a vendor's part will not come, why, and how much goes back. */
@Dependent
class TellShopperWhenVendorOrderEnds {
    private static final Map<CancelledBy, LetterKind> WHY = Map.of(
            CancelledBy.SHOPPER, LetterKind.ORDER_CANCELLED,
            CancelledBy.OPERATOR, LetterKind.ORDER_CANCELLED,
            CancelledBy.TIMEOUT, LetterKind.ORDER_NOT_ACCEPTED,
            CancelledBy.LACK_OF_STOCK, LetterKind.ORDER_SOLD_OUT);

    private final PurchaseLetters letters;

    @Inject
    TellShopperWhenVendorOrderEnds(PurchaseLetters letters) {
        this.letters = letters;
    }

    void refused(@Observes @Later("notification") VendorOrderRefused event) {
        PurchaseView purchase = letters.purchase(event.purchase());
        Letter letter = PurchaseLetters.about(purchase, PurchaseLetters.part(purchase, event.order()))
                .with("reason", event.reason());
        letters.write(LetterKind.ORDER_REFUSED, event.order(), purchase, letter);
    }

    void cancelled(@Observes @Later("notification") VendorOrderCancelled event) {
        LetterKind kind = WHY.get(event.by());
        if (kind != null) {
            PurchaseView purchase = letters.purchase(event.purchase());
            Letter letter = PurchaseLetters.about(purchase, PurchaseLetters.part(purchase, event.order()));
            letters.write(kind, event.order(), purchase, letter);
        }
    }
}
