package org.sandaga.importing;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * Where a value comes from: a column, or the mapping itself. A plain text in the mapping is the name of a column.
 *
 * @param column its name, or its number in a file without header; {@code a.b} goes into JSON objects
 * @param constant the same value for every row
 * @param otherwise what a row has whose column is empty
 * @param after only what stands after the last occurrence of this text
 * @param before of that, only what stands before the first occurrence of this text
 */
record Column(
        @Nullable String column,
        @Nullable String constant,
        @Nullable String otherwise,
        @Nullable String after,
        @Nullable String before) {

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    Column {
        if ((column == null || column.isBlank()) == (constant == null)) {
            throw new MappingRefused("column", "column | constant");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Column named(String column) {
        return new Column(column, null, null, null, null);
    }

    /** The value in a row without blanks around it, or null when there is none. */
    @Nullable
    String in(Map<String, String> cells) {
        String value = constant != null ? constant : cut(cells.get(column));
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    private @Nullable String cut(@Nullable String whole) {
        if (whole == null) {
            return null;
        }
        String text = whole;
        if (after != null && !after.isEmpty() && text.contains(after)) {
            text = text.substring(text.lastIndexOf(after) + after.length());
        }
        return before != null && !before.isEmpty() && text.contains(before)
                ? text.substring(0, text.indexOf(before))
                : text;
    }
}
