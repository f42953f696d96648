package org.sandaga.offer;

import java.util.List;

import org.sandaga.catalog.VariantId;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Money;
import org.sandaga.tax.TaxClass;
import org.sandaga.testing.House;

/** Offers for tests, here and on the floors above. */
public final class Shelf {

    private Shelf() {}

    /** A new offer of a variant at these prices. */
    public static NewOffer wanted(VariantId variant, String sku, Money... prices) {
        return new NewOffer(variant, sku, Condition.NEW, TaxClass.STANDARD, 2, List.of(prices));
    }

    /** A variant offered by a vendor at these prices. */
    public static OfferId offer(House house, Actor vendor, VariantId variant, Money... prices) {
        return house.door(Offers.class).list(vendor, wanted(variant, "sku-" + variant.text(), prices));
    }
}
