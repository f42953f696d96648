package org.sandaga.shared;

/**
 * Which part of a list is wanted that people page through and sort, counted from its beginning.
 *
 * @param offset how many rows come before it
 * @param size how many rows, 1 to 500
 * @param sort the column that it is sorted by; a name that the list does not know is its usual order
 * @param descending whether the largest comes first
 */
public record ListRequest(int offset, int size, String sort, boolean descending) {
    /** How deep a list is read by counting; further in, the database would read all that comes before. */
    public static final int DEEPEST = 10_000;

    /** The most rows that are read at once. */
    public static final int MOST = 500;

    public ListRequest {
        Input.within("size", size, 1, MOST);
        if (offset < 0) {
            throw new InvalidInput("offset", "≥ 0");
        }
        if (offset + size > DEEPEST) {
            throw new ListTooDeep(DEEPEST);
        }
    }

    /** The beginning of a list in its usual order. */
    public static ListRequest first(int size) {
        return new ListRequest(0, size, "", true);
    }
}
