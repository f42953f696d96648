package org.sandaga.inventory;

import org.sandaga.offer.OfferId;

/**
 * What there is of an offer.
 *
 * @param onHand pieces in the house
 * @param reserved of these, held for quotes that are not paid yet
 * @param allocated of these, paid and waiting to be shipped
 * @param backorderLimit how many more may be sold than there are
 * @param version changes when the vendor receives, counts or ships, for ETags
 */
public record StockView(OfferId offer, int onHand, int reserved, int allocated, int backorderLimit, long version) {
    /** What there is of an offer of which nobody has ever said how many there are. */
    static StockView neverCounted(OfferId offer) {
        return new StockView(offer, 0, 0, 0, 0, 0);
    }

    /** How many more can be sold. */
    public int available() {
        return Math.max(0, onHand + backorderLimit - reserved - allocated);
    }
}
