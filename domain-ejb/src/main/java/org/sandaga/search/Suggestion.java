package org.sandaga.search;

import org.jspecify.annotations.Nullable;

/**
 * How what a shopper is typing might go on.
 *
 * @param kind what it leads to
 * @param text to show
 * @param id of the category, product or vendor in its public form, or null for words
 * @param slug the readable part of its address, or null for words
 */
public record Suggestion(
        Kind kind,
        String text,
        @Nullable String id,
        @Nullable String slug) {

    /** What a suggestion leads to. */
    public enum Kind {
        /** A search for these words. */
        WORDS,
        CATEGORY,
        PRODUCT,
        SHOP
    }
}
