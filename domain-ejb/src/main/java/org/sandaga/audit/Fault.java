package org.sandaga.audit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A row that breaks an invariant, column by column. */
public record Fault(List<Column> columns) {
    /** Between columns, and between a column's name and its value; the query takes them out of values. */
    private static final String COLUMNS = "\u001e";

    private static final String PARTS = "\u001f";

    /** What one column says. @param value as text; a hyphen for nothing */
    public record Column(String name, String value) {
        @Override
        public String toString() {
            return name + "=" + value;
        }
    }

    /** Reads a row of {@link Check#query()}. */
    static Fault of(String row) {
        return new Fault(Arrays.stream(row.split(COLUMNS))
                .map(column -> column.split(PARTS, 2))
                .map(parts -> new Column(parts[0], parts[1]))
                .toList());
    }

    /** In a line, {@code journal=…, difference=1}. */
    @Override
    public String toString() {
        return columns.stream().map(Column::toString).collect(Collectors.joining(", "));
    }
}
