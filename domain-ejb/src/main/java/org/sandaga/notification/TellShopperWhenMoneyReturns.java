package org.sandaga.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.sandaga.ordering.PurchaseView;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.payment.RefundConfirmed;
import org.sandaga.shared.Later;

/** Tells the shopper that the provider has given money back. */
@Dependent
class TellShopperWhenMoneyReturns {
    private final PurchaseLetters letters;

    @Inject
    TellShopperWhenMoneyReturns(PurchaseLetters letters) {
        this.letters = letters;
    }

    void on(@Observes @Later("notification") RefundConfirmed event) {
        PurchaseView purchase = letters.purchase(event.purchase());
        VendorOrderId order = event.order();
        Letter letter = PurchaseLetters.about(purchase)
                .with("amount", Formats.money(event.amount(), purchase.language()))
                .with(
                        "order",
                        order == null
                                ? ""
                                : PurchaseLetters.part(purchase, order).number());
        LetterKind kind = event.duplicate() ? LetterKind.DUPLICATE_RETURNED : LetterKind.REFUND_CONFIRMED;
        letters.write(kind, event.refund(), purchase, letter);
    }
}
