package org.sandaga.shared;

import java.util.List;

/**
 * One page of a list that people page through.
 *
 * @param items the rows, in order
 * @param found how many there are in all; one more than {@link ListRequest#DEEPEST} when there are more than that
 */
public record Listing<T>(List<T> items, int found) {

    public Listing {
        items = List.copyOf(items);
    }

    /** Nothing. */
    public static <T> Listing<T> none() {
        return new Listing<>(List.of(), 0);
    }
}
