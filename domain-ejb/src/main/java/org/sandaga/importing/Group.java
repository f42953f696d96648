package org.sandaga.importing;

import java.util.List;
import java.util.Map;

/**
 * Rows that are one product, with what the second file says of it.
 *
 * @param place the number of its first row
 * @param second rows of the second file
 */
record Group(long place, String key, List<StagedRow> rows, List<Map<String, String>> second) {}
