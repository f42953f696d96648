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

    /** What a position compares with the one before it. */
    String beyond() {
        return direction.equals("asc") ? ">" : "<";
    }
}
