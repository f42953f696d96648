package org.sandaga.importing;

import java.io.IOException;
import java.io.Reader;

/**
 * Cuts cells that are too large while they are read, so that no parser ever holds one.
 *
 * <p>Parsers have limits of their own, but stop at them for good; here the row with the large cell can be refused and
 * the rest goes in. What is cut off leaves {@link Cell#CUT}, the number of its line ends, and {@link Cell#CUT} again.
 */
final class CellLimit extends Reader {
    private static final int BUFFER = 8192;
    private static final int ESCAPE = 4;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Reader in;
    private final Format format;
    private final boolean json;
    private final char[] source = new char[BUFFER];
    private final StringBuilder ready = new StringBuilder();
    private int sourceAt;
    private int sourceEnd;
    private boolean begun;
    private int given;
    private boolean quoted;
    private long length;
    private int linesCut;

    CellLimit(Reader in, Format format) {
        this.in = in;
        this.format = format;
        this.json = format.isJson();
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
        int count = 0;
        while (count < most) {
            if (given < ready.length()) {
                into[from + count++] = ready.charAt(given++);
                continue;
            }
            if (count > 0 && sourceAt == sourceEnd) {
                return count;
            }
            int c = next();
            ready.setLength(0);
            given = 0;
            if (c >= 0 && isPlain((char) c)) {
                if (counted((char) c)) {
                    into[from + count++] = (char) c;
                }
            } else if (c >= 0) {
                take((char) c);
            } else {
                mark();
                if (ready.isEmpty()) {
                    return count == 0 ? -1 : count;
                }
            }
        }
        return count;
    }

    private int next() throws IOException {
        if (sourceAt == sourceEnd) {
            sourceAt = 0;
            sourceEnd = Math.max(0, in.read(source, 0, BUFFER));
            if (sourceEnd == 0) {
                return -1;
            }
        }
        char c = source[sourceAt++];
        if (!begun) {
            begun = true;
            return c == BYTE_ORDER_MARK ? next() : c == Cell.CUT ? Cell.UNREADABLE : c;
        }
        return c == Cell.CUT ? Cell.UNREADABLE : c;
    }

    /** Whether the character is only part of a cell, and means nothing to the form of the file. */
    private boolean isPlain(char c) {
        if (json) {
            return c != '"' && (c != '\\' || !quoted);
        }
        return quoted
                ? c != format.quote()
                : c != format.separator() && c != '\n' && c != '\r' && (c != format.quote() || length > 0);
    }

    /** Counts a character of a cell; false when it is one too many. */
    private boolean counted(char c) {
        if (json && !quoted) {
            return true;
        }
        if (++length <= Cell.LONGEST) {
            return true;
        }
        if (c == '\n') {
            linesCut++;
        }
        return false;
    }

    private void take(char c) throws IOException {
        if (json) {
            takeJson(c);
        } else if (quoted) {
            takeQuote(c);
        } else {
            takeBare(c);
        }
    }

    private void takeJson(char c) throws IOException {
        if (!quoted) {
            quoted = true;
            ready.append(c);
        } else if (c == '"') {
            close(c);
        } else {
            // an escape is one thing: half of it would be no JSON
            together(c + escaped());
        }
    }

    private String escaped() throws IOException {
        StringBuilder whole = new StringBuilder();
        int first = next();
        if (first >= 0) {
            whole.append((char) first);
        }
        for (int i = 0; first == 'u' && i < ESCAPE; i++) {
            int digit = next();
            if (digit >= 0) {
                whole.append((char) digit);
            }
        }
        return whole.toString();
    }

    private void takeQuote(char c) throws IOException {
        int after = next();
        if (after == c) {
            together("" + c + c);
            return;
        }
        if (after >= 0) {
            sourceAt--;
        }
        close(c);
        length = 1;
    }

    private void takeBare(char c) {
        if (c == format.quote()) {
            quoted = true;
        } else {
            mark();
        }
        ready.append(c);
    }

    private void together(String text) {
        length += text.length();
        if (length <= Cell.LONGEST) {
            ready.append(text);
        }
    }

    private void close(char quote) {
        mark();
        quoted = false;
        ready.append(quote);
    }

    private void mark() {
        if (length > Cell.LONGEST) {
            ready.append(Cell.CUT).append(linesCut).append(Cell.CUT);
        }
        length = 0;
        linesCut = 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
