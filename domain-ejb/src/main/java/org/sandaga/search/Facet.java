package org.sandaga.search;

import java.util.List;

/**
 * One way to narrow a search, counted as if no value of its own were chosen.
 *
 * @param kind what is narrowed
 * @param code of a feature, for example {@code color}; empty otherwise
 * @param name of a feature, in the shopper's language; empty otherwise
 * @param values the most frequent first
 */
public record Facet(Kind kind, String code, String name, List<Value> values) {
    public Facet {
        values = List.copyOf(values);
    }

    /** What can be narrowed. */
    public enum Kind {
        CATEGORY,
        VENDOR,
        /** Values are {@code least-most} in minor units; the band holds its least, not its most. */
        PRICE,
        CONDITION,
        STOCK,
        /** An axis of variants or an attribute of products. */
        FEATURE
    }

    /**
     * A value to narrow by.
     *
     * @param value as a filter takes it
     * @param label in the shopper's language
     * @param products how many would be found
     */
    public record Value(String value, String label, int products) {}
}
