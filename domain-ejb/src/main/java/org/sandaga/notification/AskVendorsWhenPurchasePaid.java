package org.sandaga.notification;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.sandaga.ordering.PurchasePaid;
import org.sandaga.ordering.PurchaseView;
import org.sandaga.ordering.VendorOrderStatus;
import org.sandaga.ordering.VendorOrderView;
import org.sandaga.shared.Later;

/** Asks each vendor to accept its part, and says until when; what has ended meanwhile is left out. */
@Dependent
class AskVendorsWhenPurchasePaid {
    private final PurchaseLetters purchases;
    private final ShopOrderLetters shops;

    @Inject
    AskVendorsWhenPurchasePaid(PurchaseLetters purchases, ShopOrderLetters shops) {
        this.purchases = purchases;
        this.shops = shops;
    }

    void on(@Observes @Later("notification") PurchasePaid event) {
        PurchaseView purchase = purchases.purchase(event.purchase());
        purchase.orders().stream()
                .filter(order -> order.status() == VendorOrderStatus.TO_ACCEPT)
                .forEach(order -> ask(purchase, order));
    }

    private void ask(PurchaseView purchase, VendorOrderView order) {
        Instant deadline = order.moments().acceptBefore();
        if (deadline != null) {
            shops.write(
                    LetterKind.ORDER_TO_ACCEPT,
                    order,
                    (letter, language) -> letter.with("deadline", purchases.moment(purchase, deadline, language))
                            .with("address", OrderTable.address(purchase.shipTo()))
                            .with("method", order.shippingMethod())
                            .with(List.of(OrderTable.of(order, language))));
        }
    }
}
