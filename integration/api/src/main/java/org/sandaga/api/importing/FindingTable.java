package org.sandaga.api.importing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.sandaga.importing.FindingRow;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;

/** Findings as comma-separated values for a spreadsheet, in which nothing counts as a formula. */
final class FindingTable {
    private static final String FORMULA = "=+-@\t\r";

    private FindingTable() {}

    static void write(OutputStream out, Locale language, Function<SliceRequest, Slice<FindingRow>> pages)
            throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write("row,line,outcome,code,name,words\r\n");
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
        return row.row() + "," + row.line() + "," + row.outcome() + "," + cell(row.code()) + "," + cell(row.name())
                + "," + cell(row.words().in(language.getLanguage())) + "\r\n";
    }

    /** Quoted always; what a spreadsheet would compute gets an apostrophe before it, which it shows as text. */
    static String cell(@Nullable String text) {
        String plain = text == null ? "" : text;
        boolean computed = !plain.isEmpty() && FORMULA.indexOf(plain.charAt(0)) >= 0;
        return '"' + (computed ? "'" : "") + plain.replace("\"", "\"\"") + '"';
    }
}
