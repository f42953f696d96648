package org.sandaga.search;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Slice;

/**
 * What was found.
 *
 * @param products one page of them; a page may be shorter than asked for and yet not the last
 * @param facets numbers and ways to narrow, with the first page only
 * @param searchedFor the words that were looked for instead, when those given are nowhere, or null
 */
public record SearchResult(
        Slice<ProductCard> products,
        @Nullable Facets facets,
        @Nullable String searchedFor) {}
