package org.sandaga.catalog;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class GtinTest {

    @ParameterizedTest
    @ValueSource(strings = {"5901234123457", "5 901234 123457", "5-901234-123457", "5\u00a0901234\u2009123457"})
    void isReadAsItIsPrinted(String text) {
        assertThat(Gtin.in(text)).isEqualTo("5901234123457");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "panier", "2024-2025", "1000 2000", "5901234123458", "panier 5901234123457"})
    void isNotReadIntoOtherWords(String text) {
        assertThat(Gtin.in(text)).isEmpty();
    }

    @Test
    void isTheSameWithTwelveDigitsAndWithThirteen() {
        assertThat(Gtin.isSame("036000291452", "0036000291452")).isTrue();
        assertThat(Gtin.isSame("036000291452", "5901234123457")).isFalse();
        assertThat(Gtin.isSame("", null)).isFalse();
    }
}
