package org.sandaga.search;

import java.util.List;

/**
 * What a shop sells in a market at this moment, in a few words.
 *
 * @param products how many
 * @param departments where most of them are, at most three, in the shopper's language
 */
public record ShopGoods(int products, List<String> departments) {
    public ShopGoods {
        departments = List.copyOf(departments);
    }
}
