package org.sandaga.analytics;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.sandaga.shared.Money;

import static org.assertj.core.api.Assertions.assertThat;

class ReportTotalTest {

    @ParameterizedTest
    @CsvSource({"100, 3, 33", "101, 3, 34", "5, 2, 3", "-5, 2, -3", "0, 4, 0"})
    void roundsItsAverageAsAllMoneyIsRounded(long sold, long orders, long average) {
        assertThat(total(orders, sold).average()).contains(Money.of(average, "XOF"));
    }

    @Test
    void hasNoAverageOfNothing() {
        assertThat(total(0, 0).average()).isEmpty();
    }

    private static ReportTotal total(long orders, long sold) {
        return new ReportTotal(orders, Money.of(sold, "XOF"), Money.zero("XOF"));
    }
}
