package org.sandaga.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.sandaga.ordering.Abandonment;
import org.sandaga.ordering.PurchaseAbandoned;
import org.sandaga.ordering.PurchaseView;
import org.sandaga.shared.Later;

/** Tells the shopper that no money came in time; who gave up on purpose knows it already. */
@Dependent
class TellShopperWhenPurchaseAbandoned {
    private final PurchaseLetters letters;

    @Inject
    TellShopperWhenPurchaseAbandoned(PurchaseLetters letters) {
        this.letters = letters;
    }

    void on(@Observes @Later("notification") PurchaseAbandoned event) {
        PurchaseView purchase = letters.purchase(event.purchase());
        if (event.why() == Abandonment.NOT_PAID_IN_TIME && purchase.paidAt() == null) {
            letters.write(LetterKind.PURCHASE_NOT_PAID, event.purchase(), purchase, PurchaseLetters.about(purchase));
        }
    }
}
