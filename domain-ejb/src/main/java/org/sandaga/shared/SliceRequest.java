package org.sandaga.shared;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted.
 *
 * @param after the cursor that the page before ended with, or null for the first page
 * @param size how many rows, 1 to 100
 */
public record SliceRequest(@Nullable String after, int size) {
    /** The most rows a page may have. */
    public static final int MOST = 100;

    public SliceRequest {
        if (size < 1 || size > MOST) {
            throw new InvalidInput("size", "1…" + MOST);
        }
    }

    /** The first page. */
    public static SliceRequest first(int size) {
        return new SliceRequest(null, size);
    }
}
