package org.sandaga.search;

import java.util.List;

/**
 * What a search finds in numbers.
 *
 * @param products how many it finds
 * @param withoutFilters how many its words alone find
 * @param facets ways to narrow it
 * @param relax which single filter to drop for how many products, the most first
 */
public record Facets(int products, int withoutFilters, List<Facet> facets, List<Relaxed> relax) {
    public Facets {
        facets = List.copyOf(facets);
        relax = List.copyOf(relax);
    }

    /**
     * A filter that stands in the way.
     *
     * @param kind which
     * @param code of a feature; empty otherwise
     * @param products how many more would be found without it
     */
    public record Relaxed(Facet.Kind kind, String code, int products) {}
}
