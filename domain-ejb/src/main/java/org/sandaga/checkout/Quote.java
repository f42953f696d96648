package org.sandaga.checkout;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.sandaga.cart.WantedOffer;
import org.sandaga.ordering.NewPurchase;
import org.sandaga.ordering.PurchaseId;
import org.sandaga.ordering.StockLine;
import org.sandaga.shared.Json;
import org.sandaga.shared.Money;
import org.sandaga.shared.Row;

/** What a purchase will cost, computed once. */
record Quote(
        QuoteId id,
        CheckoutId checkout,
        Instant expiresAt,
        Money total,
        List<NewPurchase.Order> orders,
        @Nullable PurchaseId purchase) {

    static Quote of(Row row) {
        return new Quote(
                new QuoteId(row.uuid("id")),
                new CheckoutId(row.uuid("checkout_id")),
                row.instant("expires_at"),
                row.money("total_minor", "currency"),
                List.of(Json.readStored(row.text("orders"), NewPurchase.Order[].class)),
                row.maybeUuid("purchase_id") == null ? null : new PurchaseId(row.uuid("purchase_id")));
    }

    List<NewPurchase.Line> lines() {
        return orders.stream().flatMap(order -> order.lines().stream()).toList();
    }

    /** What is taken from the stock. */
    List<StockLine> stock() {
        return lines().stream()
                .map(line -> new StockLine(line.offer(), line.quantity()))
                .toList();
    }

    /** What is taken out of the cart. */
    List<WantedOffer> wanted() {
        return lines().stream()
                .map(line -> new WantedOffer(line.offer(), line.quantity(), line.unitPrice()))
                .toList();
    }

    QuoteView view() {
        Sums sums = new Sums(orders, total.currency());
        return new QuoteView(
                id,
                expiresAt,
                orders.stream().map(QuotePackage::of).toList(),
                sums.items(),
                sums.shipping(),
                sums.tax(false),
                sums.tax(true),
                total);
    }
}
