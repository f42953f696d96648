package org.sandaga.notification;

import java.util.Objects;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.sandaga.ordering.PurchasePaid;
import org.sandaga.ordering.PurchaseView;
import org.sandaga.shared.Later;

/** Sends the shopper the receipt: every vendor's part, what it cost, and where to follow it. */
@Dependent
class SendReceiptWhenPurchasePaid {
    private final PurchaseLetters letters;

    @Inject
    SendReceiptWhenPurchasePaid(PurchaseLetters letters) {
        this.letters = letters;
    }

    void on(@Observes @Later("notification") PurchasePaid event) {
        PurchaseView purchase = letters.purchase(event.purchase());
        String language = purchase.language();
        Letter letter = PurchaseLetters.about(purchase)
                .with("when", letters.moment(purchase, Objects.requireNonNull(purchase.paidAt()), language))
                .with(purchase.orders().stream()
                        .map(order -> OrderTable.of(order, language))
                        .toList());
        letters.write(LetterKind.PURCHASE_PAID, event.purchase(), purchase, letter);
    }
}
