package org.sandaga.offer;

import java.util.List;

import org.sandaga.shared.Change;
import org.sandaga.tax.TaxClass;

/**
 * What of an offer may change after it was listed, besides its prices.
 *
 * @param condition in what condition the goods are
 * @param taxClass which rate of tax applies
 * @param leadTimeDays days until it is handed to the carrier, 0 to 365
 */
public record OfferChange(Condition condition, TaxClass taxClass, int leadTimeDays) {
    /** What it says otherwise than the terms before. */
    List<Change> since(OfferChange before) {
        return Change.among(
                Change.of("condition", before.condition, condition),
                Change.of("taxClass", before.taxClass, taxClass),
                Change.of("leadTime", before.leadTimeDays, leadTimeDays));
    }
}
