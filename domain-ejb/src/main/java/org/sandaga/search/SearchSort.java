package org.sandaga.search;

/** In which order products are wanted. */
public enum SearchSort {
    /** Those that fit the words best and are in stock, then the newest. */
    RELEVANCE("desc"),
    /** The lowest price first. */
    PRICE_UP("asc"),
    /** The highest price first. */
    PRICE_DOWN("desc"),
    /** Those last taken into the catalogue. */
    NEWEST("desc");

    private final String direction;

    SearchSort(String direction) {
        this.direction = direction;
    }

    String direction() {
        return direction;
    }

    /** The same order from its end. */
    String backwards() {
        return direction.equals("asc") ? "desc" : "asc";
    }

    /** What a position compares with one that it does not come after. */
    String upTo() {
        return direction.equals("asc") ? "<=" : ">=";
    }

    /** What a position compares with the one before it. */
    String beyond() {
        return direction.equals("asc") ? ">" : "<";
    }
}
