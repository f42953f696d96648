package org.sandaga.notification;

import java.time.Instant;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.market.Markets;
import org.sandaga.ordering.OrderBook;
import org.sandaga.ordering.PurchaseId;
import org.sandaga.ordering.PurchaseView;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.ordering.VendorOrderView;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Id;

/** Writes to shoppers about their purchase, in its language and with a link to it. */
@Dependent
class PurchaseLetters {
    private final OrderBook book;
    private final Markets markets;
    private final Drafts drafts;

    @Inject
    PurchaseLetters(OrderBook book, Markets markets, Drafts drafts) {
        this.book = book;
        this.markets = markets;
        this.drafts = drafts;
    }

    PurchaseView purchase(PurchaseId id) {
        return book.purchase(Actor.SYSTEM, TrackingToken.NONE, id);
    }

    static VendorOrderView part(PurchaseView purchase, VendorOrderId id) {
        return purchase.orders().stream()
                .filter(order -> order.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Begins a letter about a purchase. */
    static Letter about(PurchaseView purchase) {
        return Letter.to(purchase.shipTo().name())
                .with("number", purchase.number())
                .with("total", Formats.money(purchase.total(), purchase.language()))
                .with("address", OrderTable.address(purchase.shipTo()))
                .leadingTo(Links.purchase(purchase));
    }

    /** Begins a letter about one vendor's part of it. */
    static Letter about(PurchaseView purchase, VendorOrderView order) {
        return about(purchase)
                .with("number", order.number())
                .with("shop", order.vendorName())
                .with("amount", Formats.money(order.total(), purchase.language()));
    }

    /** A moment in the market's own time. */
    String moment(PurchaseView purchase, Instant moment, String language) {
        return Formats.moment(moment, markets.require(purchase.market()).zone(), language);
    }

    void write(LetterKind kind, Id about, PurchaseView purchase, Letter letter) {
        Recipient shopper = new Recipient(purchase.email(), purchase.shipTo().name(), purchase.language());
        drafts.keep(Draft.of(kind, about, shopper, letter).concerning(purchase.id()));
    }
}
