package org.sandaga.shared;

import java.util.List;

/**
 * One page of a list that people page through.
 *
 * @param items the rows, in order
 * @param found how many there are in all; one more than {@link ListRequest#DEEPEST} when there are more than that
 * @param order the column that they are sorted by, with a minus before it when the largest comes first; empty for none
 */
public record Listing<T>(List<T> items, int found, String order) {

    public Listing {
        items = List.copyOf(items);
    }

    /** A list in an order that no column has. */
    public Listing(List<T> items, int found) {
        this(items, found, "");
    }

    /** Nothing. */
    public static <T> Listing<T> none() {
        return new Listing<>(List.of(), 0);
    }
}
