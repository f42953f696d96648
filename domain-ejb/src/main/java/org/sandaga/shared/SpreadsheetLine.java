package org.sandaga.shared;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a line of a file that people open in a spreadsheet.
 *
 * <p>A cell that a spreadsheet would take for a formula begins with an apostrophe, so that it stays text.
 */
public final class SpreadsheetLine {
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+([.,]\\d+)?");

    private SpreadsheetLine() {}

    /** The line with its end; each cell stands in quotes. */
    public static String of(List<String> cells, char separator) {
        return cells.stream().map(SpreadsheetLine::cell).collect(Collectors.joining(String.valueOf(separator)))
                + "\r\n";
    }

    private static String cell(String text) {
        boolean formula =
                FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
