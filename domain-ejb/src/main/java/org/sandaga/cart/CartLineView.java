package org.sandaga.cart;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.Features;
import org.sandaga.catalog.ProductId;
import org.sandaga.media.MediaId;
import org.sandaga.offer.Condition;
import org.sandaga.offer.OfferId;
import org.sandaga.shared.Money;
import org.sandaga.shared.Texts;

/**
 * A line of a cart at today's price.
 *
 * @param options what tells the variant apart
 * @param isChosen whether it is bought with the next checkout
 * @param seenPrice of one piece, when the shopper last touched the line
 * @param unitPrice of one piece now, or null when it has none here
 * @param leadTimeDays days until it is handed to the carrier
 * @param drift what has changed since
 * @param total of all pieces now; zero when it cannot be bought
 */
public record CartLineView(
        CartLineId id,
        OfferId offer,
        ProductId product,
        Texts title,
        Features options,
        Condition condition,
        @Nullable MediaId picture,
        int quantity,
        boolean isChosen,
        Money seenPrice,
        @Nullable Money unitPrice,
        int leadTimeDays,
        LineDrift drift,
        Money total) {

    /** Whether the next checkout buys it. */
    public boolean isBought() {
        return isChosen && drift != LineDrift.NOT_SOLD;
    }
}
