package org.sandaga.importing;

/** What a cell may hold, and how it is shown when it holds something else. */
final class Cell {
    /** Between the parts of a list in one cell, as JSON arrays become. */
    static final char LIST = '\u001f';

    /** Takes the place of what was cut off a cell that is too large; no text has it. */
    static final char CUT = '\uffff';

    /** What a decoder puts where bytes are no character. */
    static final char UNREADABLE = '\ufffd';

    /** The most characters of a cell; the longest text that a product has is a fifth of it. */
    static final int LONGEST = 100_000;

    private static final int SHOWN = 80;

    private Cell() {}

    /** Why the text cannot be taken, or null when it can: cut, NUL, half a character, another encoding. */
    static @org.jspecify.annotations.Nullable Fault fault(String column, String text) {
        if (text.indexOf(CUT) >= 0) {
            return Fault.of("CellTooLarge", column, LONGEST);
        }
        if (text.indexOf(0) >= 0) {
            return Fault.of("HoldsNul", column);
        }
        if (text.indexOf(UNREADABLE) >= 0 || hasHalfCharacter(text)) {
            return Fault.of("NotReadable", column);
        }
        return null;
    }

    private static boolean hasHalfCharacter(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** Lines that were cut off with the rest of the cell; they count for where the next row begins. */
    static int linesCut(String text) {
        int from = text.indexOf(CUT);
        int to = from < 0 ? -1 : text.indexOf(CUT, from + 1);
        return to < 0 ? 0 : Integer.parseInt(text, from + 1, to, 10);
    }

    /** The text on one line, and not too much of it. */
    static String shown(String text) {
        String line = text.codePoints()
                .map(c -> c == LIST ? '/' : Character.isISOControl(c) || c == CUT || c == UNREADABLE ? '·' : c)
                .limit(SHOWN)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return text.codePointCount(0, text.length()) > SHOWN ? line + "…" : line;
    }
}
