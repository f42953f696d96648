package org.sandaga.portal;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExportTest {

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
    void keepsWhatASpreadsheetWouldComputeAsText(String name) {
        assertThat(Export.line(List.of(name), ';')).startsWith("\"'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-12500", "-12.50", "-12,50", "Panier = osier", "100234-1", "Awa"})
    void leavesPlainTextsAndNegativeAmountsAsTheyAre(String text) {
        assertThat(Export.line(List.of(text), ';')).isEqualTo("\"" + text + "\"\r\n");
    }

    @Test
    void doublesQuotesAndKeepsEachCellInItsColumn() {
        assertThat(Export.line(List.of("a\"b;c\nd", "e"), ';')).isEqualTo("\"a\"\"b;c\nd\";\"e\"\r\n");
    }
}
