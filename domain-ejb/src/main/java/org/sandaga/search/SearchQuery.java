package org.sandaga.search;

import org.jspecify.annotations.Nullable;

/**
 * What a shopper looks for.
 *
 * @param market where it is bought; only what has a price in its currency is found
 * @param language {@code fr} or {@code en}, of the words and of the answer
 * @param text the words, at most 200 characters, or null; quotes, {@code or} and a minus before a word are understood
 * @param filter what it has to be
 * @param sort in which order
 */
public record SearchQuery(
        String market, String language, @Nullable String text, SearchFilter filter, SearchSort sort) {

    /** The same with other words. */
    SearchQuery withText(@Nullable String other) {
        return new SearchQuery(market, language, other, filter, sort);
    }
}
