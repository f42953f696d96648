package org.sandaga.api.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.importing.FindingRow;
import org.sandaga.importing.Outcome;
import org.sandaga.shared.Slice;
import org.sandaga.shared.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class FindingTableTest {
    private static final String HEADS = "\"row\",\"line\",\"outcome\",\"code\",\"name\",\"words\"\r\n";

    @Test
    @Tag("X-09")
    void holdsWhatAFileSaysAsTextWhoeverOpensIt() throws IOException {
        for (String formula : List.of("=1+2", "  =1+2", "＝1", "@SUM(A1)")) {
            assertThat(table("fr", new Slice<>(List.of(row(7, formula)), null)))
                    .isEqualTo(HEADS + "\"7\",\"8\",\"REFUSED\",\"NoPrice\",\"'" + formula + "\",\"Sans prix\"\r\n");
        }
    }

    @Test
    void goesOnWithThePagesUntilThereIsNoMore() throws IOException {
        assertThat(table("en", new Slice<>(List.of(row(1, "a")), "1"), new Slice<>(List.of(row(2, "b")), null)))
                .isEqualTo(HEADS
                        + "\"1\",\"2\",\"REFUSED\",\"NoPrice\",\"a\",\"No price\"\r\n"
                        + "\"2\",\"3\",\"REFUSED\",\"NoPrice\",\"b\",\"No price\"\r\n");
    }

    private static FindingRow row(long row, String name) {
        return new FindingRow(row, row, row + 1, Outcome.REFUSED, "NoPrice", name, Texts.frEn("Sans prix", "No price"));
    }

    @SafeVarargs
    private static String table(String language, Slice<FindingRow>... pages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FindingTable.write(
                out,
                Locale.of(language),
                wanted -> pages[wanted.after() == null ? 0 : Integer.parseInt(wanted.after())]);
        return out.toString(StandardCharsets.UTF_8);
    }
}
