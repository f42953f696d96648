package org.sandaga.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.sandaga.ordering.PurchaseView;
import org.sandaga.ordering.VendorOrderDelivered;
import org.sandaga.shared.Later;

/** Tells the shopper that a vendor's part has arrived. */
@Dependent
class TellShopperWhenVendorOrderDelivered {
    private final PurchaseLetters letters;

    @Inject
    TellShopperWhenVendorOrderDelivered(PurchaseLetters letters) {
        this.letters = letters;
    }

    void on(@Observes @Later("notification") VendorOrderDelivered event) {
        PurchaseView purchase = letters.purchase(event.purchase());
        Letter letter = PurchaseLetters.about(purchase, PurchaseLetters.part(purchase, event.order()))
                .with("when", letters.moment(purchase, event.at(), purchase.language()));
        letters.write(LetterKind.ORDER_DELIVERED, event.order(), purchase, letter);
    }
}
