package org.sandaga.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.sandaga.ordering.PurchaseStatus;
import org.sandaga.ordering.PurchaseView;
import org.sandaga.payment.PaymentDeclined;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Later;

/** Tells the shopper that nothing was charged and how to try again, while that is possible and still needed. */
@Dependent
class TellShopperWhenPaymentDeclined {
    private final PurchaseLetters letters;
    private final BusinessTime time;

    @Inject
    TellShopperWhenPaymentDeclined(PurchaseLetters letters, BusinessTime time) {
        this.letters = letters;
        this.time = time;
    }

    void on(@Observes @Later("notification") PaymentDeclined event) {
        PurchaseView purchase = letters.purchase(event.purchase());
        if (purchase.status() == PurchaseStatus.PENDING_PAYMENT && time.now().isBefore(purchase.payBefore())) {
            Letter letter = PurchaseLetters.about(purchase)
                    .with("amount", Formats.money(event.amount(), purchase.language()))
                    .with("deadline", letters.moment(purchase, purchase.payBefore(), purchase.language()));
            letters.write(LetterKind.PAYMENT_DECLINED, event.attempt(), purchase, letter);
        }
    }
}
