package org.sandaga.importing;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.Features;
import org.sandaga.offer.Condition;
import org.sandaga.shared.Money;
import org.sandaga.tax.TaxClass;

/**
 * An offer as its rows say it.
 *
 * @param vendor the name of whose it is, or null in a vendor's own import
 * @param stock pieces on hand, or null when the rows say nothing of it
 */
record OfferItem(
        List<StagedRow> rows,
        @Nullable String vendor,
        String sku,
        Features axes,
        @Nullable String gtin,
        List<Money> prices,
        @Nullable Integer stock,
        Condition condition,
        TaxClass taxClass,
        int leadTimeDays) {}
