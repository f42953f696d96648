package org.sandaga.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.sandaga.ordering.RefusedBy;
import org.sandaga.ordering.VendorOrderRestRefused;
import org.sandaga.ordering.VendorOrderView;
import org.sandaga.shared.Later;

/** Tells a vendor not to ship what the operator gave up in its place; what it refused itself it knows. */
@Dependent
class StopVendorWhenRestGivenUp {
    private final PurchaseLetters purchases;
    private final ShopOrderLetters shops;

    @Inject
    StopVendorWhenRestGivenUp(PurchaseLetters purchases, ShopOrderLetters shops) {
        this.purchases = purchases;
        this.shops = shops;
    }

    void on(@Observes @Later("notification") VendorOrderRestRefused event) {
        VendorOrderView order = PurchaseLetters.part(purchases.purchase(event.purchase()), event.order());
        if (order.refusedBy() == RefusedBy.OPERATOR) {
            shops.write(
                    LetterKind.ORDER_REST_GIVEN_UP, order, (letter, language) -> letter.with("reason", event.reason()));
        }
    }
}
