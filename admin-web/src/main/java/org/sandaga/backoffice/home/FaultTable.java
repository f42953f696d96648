package org.sandaga.backoffice.home;

import java.util.List;

import org.sandaga.backoffice.page.Cell;

/** The rows that break an invariant, as a table; made by {@link FaultTables}. */
public record FaultTable(List<String> heads, List<List<Cell>> rows) {}
