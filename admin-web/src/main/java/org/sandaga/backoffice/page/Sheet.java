package org.sandaga.backoffice.page;

import java.util.List;

import org.sandaga.portal.LazyTable;

/**
 * One page of a list as it is shown, the same for every list; made by {@link Sheets}.
 *
 * @param <T> a row
 */
public final class Sheet<T> {
    private final LazyTable<T> table;
    private final List<Head<T>> heads;

    Sheet(LazyTable<T> table, List<Head<T>> heads) {
        this.table = table;
        this.heads = heads;
    }

    /** The table behind it. */
    public LazyTable<T> getTable() {
        return table;
    }

    /** The columns that are shown. */
    public List<Head<T>> getHeads() {
        return heads;
    }

    /** The rows, cell by cell. */
    public List<List<Place>> getRows() {
        return table.getRows().stream()
                .map(row -> heads.stream()
                        .map(head -> new Place(head, head.column().cell().apply(row)))
                        .toList())
                .toList();
    }

    /** The head of a column. */
    public record Head<T>(Column<T> column, String name, String label, boolean first) {
        public boolean sorts() {
            return column.sorts();
        }

        public boolean figures() {
            return column.figures();
        }
    }

    /** A cell below its head. */
    public record Place(Head<?> head, Cell cell) {}
}
