package org.sandaga.importing;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A row as it stands in the file.
 *
 * @param no the first row of data is 1
 * @param line on which line it begins, the first one is 1
 * @param cells value by column, of the columns that somebody wants
 * @param fault why it cannot be used, or null
 */
record RawRow(
        long no,
        long line,
        Map<String, String> cells,
        @Nullable Fault fault) {}
