package org.sandaga.api.importing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.sandaga.importing.FindingRow;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.SpreadsheetLine;

/** Findings as comma-separated values for a spreadsheet, in which nothing counts as a formula. */
final class FindingTable {
    private static final List<String> HEADS = List.of("row", "line", "outcome", "code", "name", "words");

    private FindingTable() {}

    static void write(OutputStream out, Locale language, Function<SliceRequest, Slice<FindingRow>> pages)
            throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(SpreadsheetLine.of(HEADS, ','));
        String after = null;
        do {
            Slice<FindingRow> page = pages.apply(new SliceRequest(after, SliceRequest.MOST));
            for (FindingRow each : page.items()) {
                text.write(line(each, language));
            }
            after = page.next();
        } while (after != null);
        text.flush();
    }

    private static String line(FindingRow row, Locale language) {
        return SpreadsheetLine.of(
                List.of(
                        String.valueOf(row.row()),
                        String.valueOf(row.line()),
                        row.outcome().name(),
                        row.code(),
                        row.name(),
                        row.words().in(language.getLanguage())),
                ',');
    }
}
