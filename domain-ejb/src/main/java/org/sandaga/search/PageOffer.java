package org.sandaga.search;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.VariantId;
import org.sandaga.offer.Condition;
import org.sandaga.offer.OfferId;
import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;

/**
 * An offer on a product's page, as things stand now.
 *
 * @param vendorCountry where its vendor is, ISO 3166 alpha-2
 * @param vendorLegalName who its vendor is in law
 * @param price of one piece
 * @param priorPrice the lowest of the 30 days before it was reduced, or null when it was not
 * @param delivery what its vendor asks for one package to the market, or null when it sends nothing there
 * @param earliestDays fewest days until it arrives, or null when it is not sent there
 * @param latestDays most days until it arrives, or null when it is not sent there
 * @param available how many can be bought now
 */
public record PageOffer(
        OfferId offer,
        VariantId variant,
        VendorId vendor,
        String vendorName,
        String vendorSlug,
        String vendorCountry,
        String vendorLegalName,
        Condition condition,
        Money price,
        @Nullable Money priorPrice,
        @Nullable Money delivery,
        @Nullable Integer earliestDays,
        @Nullable Integer latestDays,
        int available) {

    /** Price and delivery of one piece together. */
    Money landed() {
        return delivery == null ? price : price.plus(delivery);
    }

    int latestOrNever() {
        return latestDays == null ? Integer.MAX_VALUE : latestDays;
    }

    PageOffer withPriorPrice(@Nullable Money prior) {
        return new PageOffer(
                offer,
                variant,
                vendor,
                vendorName,
                vendorSlug,
                vendorCountry,
                vendorLegalName,
                condition,
                price,
                prior,
                delivery,
                earliestDays,
                latestDays,
                available);
    }
}
