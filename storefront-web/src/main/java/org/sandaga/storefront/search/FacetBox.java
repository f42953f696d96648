package org.sandaga.storefront.search;

import java.util.List;

/**
 * One way to narrow what was found, with a link for each value.
 *
 * @param kind of the facet, for its title
 * @param name of a feature, in the shopper's language; empty otherwise
 */
public record FacetBox(String kind, String name, List<Choice> choices) {

    /**
     * A value.
     *
     * @param products how many would be found
     * @param href where it is chosen, or given up when it was
     */
    public record Choice(String label, int products, String href, boolean on) {}
}
