package org.sandaga.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.sandaga.ordering.PurchaseView;
import org.sandaga.ordering.VendorOrderDelivered;
import org.sandaga.ordering.VendorOrderShipped;
import org.sandaga.shared.Later;

/** Tells the shopper that a vendor's part is on its way or has arrived. */
@Dependent
class TellShopperWhenVendorOrderMoves {
    private final PurchaseLetters letters;

    @Inject
    TellShopperWhenVendorOrderMoves(PurchaseLetters letters) {
        this.letters = letters;
    }

    void shipped(@Observes @Later("notification") VendorOrderShipped event) {
        PurchaseView purchase = letters.purchase(event.purchase());
        Letter letter = PurchaseLetters.about(purchase, PurchaseLetters.part(purchase, event.order()))
                .with("carrier", "")
                .with("tracking", "");
        LetterKind kind = event.whole() ? LetterKind.ORDER_SHIPPED : LetterKind.ORDER_PARTLY_SHIPPED;
        letters.write(kind, event.order(), purchase, letter);
    }

    void delivered(@Observes @Later("notification") VendorOrderDelivered event) {
        PurchaseView purchase = letters.purchase(event.purchase());
        Letter letter = PurchaseLetters.about(purchase, PurchaseLetters.part(purchase, event.order()))
                .with("when", letters.moment(purchase, event.at(), purchase.language()));
        letters.write(LetterKind.ORDER_DELIVERED, event.order(), purchase, letter);
    }
}
