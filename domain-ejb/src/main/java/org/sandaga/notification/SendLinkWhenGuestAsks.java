package org.sandaga.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.sandaga.ordering.PurchaseView;
import org.sandaga.ordering.TrackingLinkRequested;
import org.sandaga.shared.Later;

/** Sends a guest who lost it the link to a purchase; its secret is made at sending, so none is ever told. */
@Dependent
class SendLinkWhenGuestAsks {
    private final PurchaseLetters letters;

    @Inject
    SendLinkWhenGuestAsks(PurchaseLetters letters) {
        this.letters = letters;
    }

    void on(@Observes @Later("notification") TrackingLinkRequested event) {
        PurchaseView purchase = letters.purchase(event.purchase());
        letters.write(LetterKind.TRACKING_LINK, event.purchase(), purchase, PurchaseLetters.about(purchase));
    }
}
