package org.sandaga.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.CategoryId;
import org.sandaga.offer.Condition;
import org.sandaga.shared.VendorId;

/**
 * What a found offer has to be; one and the same offer has to be all of it.
 *
 * @param category in this category or below it, or null
 * @param vendors of one of these, or of anybody when empty
 * @param leastMinor the lowest price in minor units of the market's currency, or null
 * @param mostMinor the highest, or null
 * @param features of each code named one of the values, as facets tell them; capitals and accents do not matter
 * @param conditions in one of these, or in any when empty
 * @param inStock whether only what can be sent now
 */
public record SearchFilter(
        @Nullable CategoryId category,
        List<VendorId> vendors,
        @Nullable Long leastMinor,
        @Nullable Long mostMinor,
        Map<String, List<String>> features,
        Set<Condition> conditions,
        boolean inStock) {
    /** Everything for sale. */
    public static final SearchFilter ALL = new SearchFilter(null, List.of(), null, null, Map.of(), Set.of(), false);

    public SearchFilter {
        vendors = List.copyOf(vendors);
        features = new TreeMap<>(features);
        conditions = Set.copyOf(conditions);
    }
}
