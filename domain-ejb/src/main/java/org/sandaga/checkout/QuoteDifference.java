package org.sandaga.checkout;

import org.jspecify.annotations.Nullable;

import org.sandaga.offer.OfferId;
import org.sandaga.shared.Money;
import org.sandaga.shared.Texts;
import org.sandaga.shared.VendorId;

/**
 * One thing that is not as it was quoted.
 *
 * @param what which thing
 * @param vendor whose package
 * @param offer the line's offer, or null when it is not a line
 * @param name the line's title, or the vendor's name
 * @param quoted what was accepted, for one piece or for the package
 * @param now what it is now, or null when it cannot be bought any more
 */
public record QuoteDifference(
        Kind what,
        @Nullable VendorId vendor,
        @Nullable OfferId offer,
        Texts name,
        Money quoted,
        @Nullable Money now) {

    /** What can differ. */
    public enum Kind {
        /** The price of one piece. */
        PRICE,
        /** The offer cannot be bought now. */
        NOT_SOLD,
        /** What sending the package costs. */
        SHIPPING,
        /** The total that the shopper accepted is not the quote's. */
        TOTAL
    }
}
