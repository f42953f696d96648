package org.sandaga.importing;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Reads a file row by row; never more than one row is held. */
abstract class Rows implements AutoCloseable {
    /**
     * Opens a file.
     *
     * @param wanted the columns whose cells are kept
     */
    static Rows of(InputStream in, Format format, Set<String> wanted) {
        Reader cut = new CellLimit(new InputStreamReader(in, format.decoding()), format);
        return format.isJson() ? new JsonRows(cut, format, wanted) : new CsvRows(cut, format, wanted);
    }

    /**
     * The next row, or null at the end.
     *
     * @throws RowRefused when the file cannot be read from here on
     */
    abstract @Nullable RawRow next();

    /** The names of the columns, where the file says them before its rows. */
    List<String> columns() {
        return List.of();
    }

    @Override
    public abstract void close();
}
