package org.sandaga.checkout;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.sandaga.offer.OfferId;
import org.sandaga.ordering.NewPurchase;
import org.sandaga.shared.Money;
import org.sandaga.shared.Texts;

/**
 * A line of a quote as its shopper sees it.
 *
 * @param options what tells the variant apart
 * @param picture SHA-256 of its picture, or null
 * @param quantity pieces
 * @param unitPrice of one piece, as the market shows prices
 * @param total of all pieces
 */
public record QuoteLine(
        OfferId offer,
        Texts title,
        Map<String, String> options,
        @Nullable String picture,
        int quantity,
        Money unitPrice,
        Money total) {

    static QuoteLine of(NewPurchase.Line line) {
        return new QuoteLine(
                line.offer(),
                line.title(),
                line.options(),
                line.picture(),
                line.quantity(),
                line.unitPrice(),
                line.total());
    }
}
