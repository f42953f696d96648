package org.sandaga.storefront.search;

import java.util.List;

import org.sandaga.search.Facet;

/**
 * One way to narrow what was found, with a link for each value.
 *
 * @param kind of the facet, for its title
 * @param name of a feature, in the shopper's language; empty otherwise
 */
public record FacetBox(String kind, String name, List<Choice> choices) {

    /** Whether choosing in it changes anything of so many products. */
    boolean narrows(int products) {
        return kind.equals(Facet.Kind.PRICE.name())
                || choices.size() > 1
                || choices.stream().anyMatch(each -> each.on() || each.products() < products);
    }

    /**
     * A value.
     *
     * @param products how many would be found
     * @param href where it is chosen, or given up when it was
     */
    public record Choice(String label, int products, String href, boolean on) {}
}
