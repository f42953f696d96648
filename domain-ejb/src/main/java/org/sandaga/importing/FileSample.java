package org.sandaga.importing;

import java.io.ByteArrayInputStream;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a file looks like at its beginning, so that somebody can say what its columns mean.
 *
 * @param format how it seems to be written, as a mapping says it
 * @param columns their names, in the order of the file
 * @param rows some of the first rows: value by column
 */
public record FileSample(Map<String, Object> format, List<String> columns, List<Map<String, String>> rows) {
    private static final int ROWS = 20;

    /** Looks at the first bytes. @throws FileIsNoTable when they are no table at all */
    static FileSample of(byte[] beginning) {
        try {
            FileSample sample = read(beginning);
            if (!sample.columns().isEmpty() && !isBinary(beginning)) {
                return sample;
            }
        } catch (RowRefused broken) {
            // said by what follows
        }
        throw new FileIsNoTable();
    }

    /** A picture or a spreadsheet's own format; no encoding of a text that is read here has the character NUL. */
    private static boolean isBinary(byte[] beginning) {
        for (byte each : beginning) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }

    private static FileSample read(byte[] beginning) {
        FormatGuess guess = FormatGuess.of(beginning);
        List<Map<String, String>> rows = new ArrayList<>();
        Set<String> columns = new LinkedHashSet<>();
        try (Rows all = Rows.of(new ByteArrayInputStream(beginning), guess.format(), new Everything())) {
            columns.addAll(all.columns());
            for (RawRow row = next(all); row != null && rows.size() < ROWS; row = next(all)) {
                rows.add(row.cells());
                row.cells().keySet().stream().sorted().forEach(columns::add);
            }
        }
        return new FileSample(guess.told(), List.copyOf(columns), List.copyOf(rows));
    }

    /** What was cut off with the beginning is no fault of the file. */
    private static @org.jspecify.annotations.Nullable RawRow next(Rows rows) {
        try {
            return rows.next();
        } catch (RowRefused cutOff) {
            return null;
        }
    }

    /** An example of what a column holds. */
    public String example(String column) {
        return rows.stream()
                .map(row -> row.getOrDefault(column, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .map(Cell::shown)
                .orElse("");
    }

    /** Wants every column, and insists on none. */
    private static final class Everything extends AbstractSet<String> {
        @Override
        public boolean contains(Object name) {
            return true;
        }

        @Override
        public Iterator<String> iterator() {
            return List.<String>of().iterator();
        }

        @Override
        public int size() {
            return 0;
        }
    }
}
