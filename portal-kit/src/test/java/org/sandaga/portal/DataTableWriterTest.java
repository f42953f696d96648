package org.sandaga.portal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DataTableWriterTest {

    @ParameterizedTest
    @ValueSource(strings = {"<td></td>", "<td data-label=\"Raison\">\n  <span class=\"price\"></span> </td>"})
    void takesACellOfBlanksAndTagsForEmpty(String cell) {
        assertThat(DataTableWriter.isEmpty(cell)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<td>0</td>", "<td><input name=\"a\"/></td>", "<td><a href=\"/x\"><img src=\"/y\"/></a></td>"})
    void keepsACellInWhichSomethingIsSeen(String cell) {
        assertThat(DataTableWriter.isEmpty(cell)).isFalse();
    }

    @Test
    void doesNotTakeTheHeadOfACellForItsText() {
        assertThat(DataTableWriter.isEmpty("<th scope=\"row\" data-label=\"Numéro\"></th>"))
                .isTrue();
    }
}
