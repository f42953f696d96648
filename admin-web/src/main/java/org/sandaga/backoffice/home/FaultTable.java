package org.sandaga.backoffice.home;

import java.util.List;

import org.sandaga.backoffice.page.Cell;

/**
 * The rows that break an invariant, as a table; made by {@link FaultTables}.
 *
 * @param heads what its columns are called
 * @param rows the cells of each row, in the order of the columns
 */
public record FaultTable(List<Head> heads, List<List<Cell>> rows) {
    /** The head of a column. @param figures whether it holds figures */
    public record Head(String label, boolean figures) {}
}
