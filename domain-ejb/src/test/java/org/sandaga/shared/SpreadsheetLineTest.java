package org.sandaga.shared;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.sandaga.testing.Payloads;

import static org.assertj.core.api.Assertions.assertThat;

class SpreadsheetLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd()",
                "+1+2",
                "-2+3",
                "-12.50 EUR",
                "-1 000+A1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "  =1",
                "＝1",
                "=HYPERLINK(\"http://example.org\")"
            })
    @Tag("X-09")
    void keepsWhatASpreadsheetWouldComputeAsText(String name) {
        assertThat(SpreadsheetLine.of(List.of(name), ';')).startsWith("\"'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-12500", "-12.50", "-12,50", "Panier = osier", "100234-1", "Awa"})
    void leavesPlainTextsAndNegativeAmountsAsTheyAre(String text) {
        assertThat(SpreadsheetLine.of(List.of(text), ';')).isEqualTo("\"" + text + "\"\r\n");
    }

    @Test
    void doublesQuotesAndKeepsEachCellInItsColumn() {
        assertThat(SpreadsheetLine.of(List.of("a\"b;c\nd", "e"), ';')).isEqualTo("\"a\"\"b;c\nd\";\"e\"\r\n");
    }

    @Test
    @Tag("X-01")
    @Tag("X-09")
    void holdsWhateverPeopleWriteWhole() {
        for (String text : Payloads.all()) {
            String line = SpreadsheetLine.of(List.of(text, text), ',');

            String cell = text.replace("\"", "\"\"");
            assertThat(line.replace("\"'" + cell, "\"" + cell)).isEqualTo("\"" + cell + "\",\"" + cell + "\"\r\n");
        }
    }
}
