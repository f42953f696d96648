package org.sandaga.backoffice.page;

import java.util.function.Function;

/**
 * A column of a list.
 *
 * @param name its key in the portal's words after {@code col.}; a minus before it hides it unless somebody chooses it
 * @param sorts whether the list can be sorted by it
 * @param figures whether it holds figures
 * @param cell what stands in a row
 * @param <T> a row
 */
public record Column<T>(String name, boolean sorts, boolean figures, Function<T, Cell> cell) {

    /** A column of texts. */
    public static <T> Column<T> of(String name, Function<T, Cell> cell) {
        return new Column<>(name, false, false, cell);
    }

    /** A column of figures. */
    public static <T> Column<T> figures(String name, Function<T, Cell> cell) {
        return new Column<>(name, false, true, cell);
    }

    /** The same, which the list can be sorted by. */
    public Column<T> sorting() {
        return new Column<>(name, true, figures, cell);
    }

    /** Its name without the minus. */
    String key() {
        return name.startsWith("-") ? name.substring(1) : name;
    }
}
