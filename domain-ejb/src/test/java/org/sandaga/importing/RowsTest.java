package org.sandaga.importing;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Files are read row by row, whatever is in them. */
class RowsTest {
    private static final Format JSON = new Format(Format.Kind.JSON, ',', '"', true, "UTF-8", null);
    private static final long SIZE = 60_000_000;
    private static final long ROWS_AHEAD = 300;

    @Test
    void holdsOneRowOfALargeCsvFileAtATime() {
        Endless file = new Endless("name,text\n", no -> "row " + no + ",\"" + "x".repeat(990) + "\"\n");

        assertThat(readAll(file, Format.USUAL, Set.of("name"))).isEqualTo(file.rows);
    }

    @Test
    void holdsOneRowOfALargeJsonFileAtATime() {
        Endless file = new Endless(
                "[{\"name\": \"first\"}",
                no -> ",\n{\"name\": \"row " + no + "\", \"text\": \"" + "x".repeat(970) + "\"}");

        assertThat(readAll(file, JSON, Set.of("name"))).isEqualTo(file.rows + 1);
    }

    /** Reads a file as large as it says, and watches that the reader never runs ahead of the rows it gave out. */
    private static long readAll(Endless file, Format format, Set<String> wanted) {
        long rows = 0;
        long ahead = 0;
        long strange = 0;
        try (Rows reader = Rows.of(file, format, wanted)) {
            for (RawRow row = reader.next(); row != null && row.fault() == null; row = reader.next()) {
                rows++;
                ahead = Math.max(ahead, file.rows - rows);
                strange += row.cells().keySet().equals(wanted) ? 0 : 1;
            }
        } catch (RowRefused end) {
            assertThat(format.isJson()).isTrue();
        }
        assertThat(file.given).isGreaterThanOrEqualTo(SIZE);
        assertThat(ahead).as("rows read before they were asked for").isLessThan(ROWS_AHEAD);
        assertThat(strange).as("rows that hold what nobody wants").isZero();
        return rows;
    }

    @Test
    void cutsALargeCellWhileItIsRead() {
        List<RawRow> rows = all(
                "name,text\na,\"" + "\n\"\"x".repeat(3_000_000) + "\"\nb,ok\n" + "y".repeat(5_000_000) + ",z\nc,ok",
                Format.USUAL);

        assertThat(rows).extracting(RawRow::line).containsExactly(2L, 3_000_003L, 3_000_004L, 3_000_005L);
        assertThat(rows).extracting(row -> row.fault() == null).containsExactly(false, true, false, true);
    }

    @Test
    void cutsALargeJsonTextEvenInTheMiddleOfEscapes() {
        List<RawRow> rows =
                all("[{\"name\": \"" + "\\u00e9\\\"".repeat(100_000) + "\"},\n{\"name\": \"b\\u00e9\"}]", JSON);

        assertThat(rows.get(0).fault().code()).isEqualTo("CellTooLarge");
        assertThat(rows.get(1).cells()).containsEntry("name", "bé");
    }

    @Test
    void takesTheSignThatMarksCutsForAnUnreadableOneWhenAFileHasIt() {
        assertThat(all("name,text\na,\uffff5\uffff\nb,ok\n", Format.USUAL))
                .extracting(
                        RawRow::line,
                        row -> row.fault() == null ? "" : row.fault().code())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, "NotReadable"),
                        org.assertj.core.groups.Tuple.tuple(3L, ""));
    }

    @Test
    void passesOverTheByteOrderMarkAndEmptyLines() {
        assertThat(all("\ufeffname,text\r\n\r\na,b\r\n", Format.USUAL))
                .extracting(RawRow::line, row -> row.cells().get("name"))
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3L, "a"));
    }

    @Test
    void refusesOneRowWhenAQuoteIsNeverClosed() {
        List<RawRow> rows = all("name,text\na,b\nc,\"d\ne,f\n", Format.USUAL);

        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).cells()).containsEntry("text", "d\ne,f\n");
    }

    private static List<RawRow> all(String file, Format format) {
        List<RawRow> rows = new ArrayList<>();
        try (Rows reader =
                Rows.of(ImportDesk.bytes(file), format, format.isJson() ? Set.of("name") : Set.of("name", "text"))) {
            for (RawRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** A file that is made while it is read, and counts what it gave. */
    private static final class Endless extends InputStream {
        private final LongFunction<String> row;
        private byte[] at;
        private int next;
        private long given;
        private long rows;

        Endless(String head, LongFunction<String> row) {
            this.row = row;
            this.at = head.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("byte by byte");
        }

        @Override
        public int read(byte[] into, int from, int most) {
            if (next == at.length) {
                if (given >= SIZE) {
                    return -1;
                }
                at = row.apply(++rows).getBytes(StandardCharsets.UTF_8);
                next = 0;
            }
            int count = Math.min(most, at.length - next);
            System.arraycopy(at, next, into, from, count);
            next += count;
            given += count;
            return count;
        }
    }
}
