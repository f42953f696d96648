package org.sandaga.backoffice.page;

import java.util.function.Function;

/**
 * A column of a list.
 *
 * @param name its key in the portal's words after {@code col.}; a minus before it hides it unless somebody chooses it
 * @param sorts whether the list can be sorted by it
 * @param figures whether it holds figures
 * @param head the key of its head in the portal's words after {@code col.}
 * @param gap what fills the gap of its head; empty for a head without one
 * @param cell what stands in a row
 * @param <T> a row
 */
public record Column<T>(String name, boolean sorts, boolean figures, String head, String gap, Function<T, Cell> cell) {

    /** A column of texts. */
    public static <T> Column<T> of(String name, Function<T, Cell> cell) {
        return new Column<>(name, false, false, key(name), "", cell);
    }

    /** A column of figures. */
    public static <T> Column<T> figures(String name, Function<T, Cell> cell) {
        return new Column<>(name, false, true, key(name), "", cell);
    }

    /** The same, which the list can be sorted by. */
    public Column<T> sorting() {
        return new Column<>(name, true, figures, head, gap, cell);
    }

    /** The same under another head. */
    public Column<T> headed(String word) {
        return headed(word, "");
    }

    /** The same under another head, with its gap filled. */
    public Column<T> headed(String word, String filling) {
        return new Column<>(name, sorts, figures, word, filling, cell);
    }

    /** Its name without the minus. */
    String key() {
        return key(name);
    }

    private static String key(String name) {
        return name.startsWith("-") ? name.substring(1) : name;
    }
}
