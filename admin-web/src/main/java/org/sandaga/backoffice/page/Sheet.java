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
    private final List<List<Cell>> rows;

    Sheet(LazyTable<T> table, List<Head<T>> heads) {
        this.table = table;
        this.heads = heads;
        this.rows = table.getRows().stream().map(this::cells).toList();
    }

    private List<Cell> cells(T row) {
        return heads.stream().map(head -> head.column().cell().apply(row)).toList();
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
    public List<List<Cell>> getRows() {
        return rows;
    }

    /** The head of a column. */
    public record Head<T>(Column<T> column, String name, String label) {

        /** By what it sorts the list; empty when it does not. */
        public String sort() {
            return column.sorts() ? name : "";
        }

        public boolean figures() {
            return column.figures();
        }
    }
}
