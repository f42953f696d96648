package org.sandaga.importing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** Rows of comma-separated values. */
final class CsvRows extends Rows {
    private final CloseableIterator<CsvRecord> records;
    private final Set<String> wanted;
    private final List<String> columns = new ArrayList<>();
    private long no;
    private long linesCut;

    CsvRows(Reader in, Format format, Set<String> wanted) {
        this.wanted = wanted;
        this.records = CsvReader.builder()
                .fieldSeparator(format.separator())
                .quoteCharacter(format.quote())
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(in)
                .iterator();
        if (format.hasHeader() && records.hasNext()) {
            records.next().getFields().forEach(name -> columns.add(name.strip()));
            requireWanted();
        }
    }

    private void requireWanted() {
        wanted.stream().filter(name -> !columns.contains(name)).findFirst().ifPresent(missing -> {
            throw new RowRefused("ColumnMissing", missing);
        });
    }

    @Override
    List<String> columns() {
        return List.copyOf(columns);
    }

    @Override
    @Nullable
    RawRow next() {
        try {
            return records.hasNext() ? row(records.next()) : null;
        } catch (CsvParseException broken) {
            throw new RowRefused("FileBroken", no + 1);
        }
    }

    private RawRow row(CsvRecord record) {
        if (columns.isEmpty()) {
            for (int i = 1; i <= record.getFieldCount(); i++) {
                columns.add(Integer.toString(i));
            }
            requireWanted();
        }
        long line = record.getStartingLineNumber() + linesCut;
        Fault fault = record.getFieldCount() == columns.size()
                ? null
                : Fault.of("Ragged", columns.size(), record.getFieldCount());
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < record.getFieldCount(); i++) {
            String cell = record.getField(i);
            String name = i < columns.size() ? columns.get(i) : Integer.toString(i + 1);
            linesCut += Cell.linesCut(cell);
            fault = fault == null ? Cell.fault(name, cell) : fault;
            if (wanted.contains(name)) {
                cells.put(name, cell);
            }
        }
        return new RawRow(++no, line, fault == null ? cells : Map.of(), fault);
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
