package org.sandaga.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.sandaga.ordering.VendorOrderCancelled;
import org.sandaga.ordering.VendorOrderView;
import org.sandaga.shared.Later;

/** Tells a vendor not to ship what was cancelled; an order that it never saw is not worth a mail. */
@Dependent
class StopVendorWhenOrderCancelled {
    private final PurchaseLetters purchases;
    private final ShopOrderLetters shops;

    @Inject
    StopVendorWhenOrderCancelled(PurchaseLetters purchases, ShopOrderLetters shops) {
        this.purchases = purchases;
        this.shops = shops;
    }

    void on(@Observes @Later("notification") VendorOrderCancelled event) {
        VendorOrderView order = PurchaseLetters.part(purchases.purchase(event.purchase()), event.order());
        if (order.moments().paidAt() != null) {
            shops.write(
                    LetterKind.ORDER_WITHDRAWN,
                    order,
                    (letter, language) ->
                            letter.with("by", LetterWords.in(language).choice(event.by())));
        }
    }
}
