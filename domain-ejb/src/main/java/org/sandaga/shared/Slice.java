package org.sandaga.shared;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is read by key.
 *
 * @param items the rows of this page, in order
 * @param next the cursor of the following page, or null on the last one
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    /** Cuts rows that were read with one more than the page's size into a page and its cursor. */
    public static <T> Slice<T> of(List<T> oneMore, int size, Function<T, String> cursor) {
        if (oneMore.size() <= size) {
            return new Slice<>(List.copyOf(oneMore), null);
        }
        List<T> items = List.copyOf(oneMore.subList(0, size));
        return new Slice<>(items, cursor.apply(items.get(size - 1)));
    }
}
