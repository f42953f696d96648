package org.sandaga.shared;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MoneyTest {

    @Property(tries = 500)
    void splitsWithoutLosingAUnit(
            @ForAll long minor, @ForAll @Size(min = 1, max = 12) List<@LongRange(max = 1_000_000_000L) Long> weights) {
        Money whole = Money.of(minor == Long.MIN_VALUE ? 0 : minor, "XOF");

        assertThat(Money.sum(whole.allocate(weights), "XOF")).isEqualTo(whole);
    }

    @Property(tries = 300)
    void givesNoShareMoreThanOneUnitBeyondItsExactPart(
            @ForAll @LongRange(min = 0, max = 1_000_000_000L) long minor,
            @ForAll @Size(min = 1, max = 6) List<@LongRange(min = 1, max = 1_000_000L) Long> weights) {
        long total = weights.stream().mapToLong(w -> w).sum();
        List<Money> shares = Money.of(minor, "EUR").allocate(weights);

        for (int i = 0; i < weights.size(); i++) {
            BigDecimal exact = BigDecimal.valueOf(minor)
                    .multiply(BigDecimal.valueOf(weights.get(i)))
                    .divide(BigDecimal.valueOf(total), 12, Money.ROUNDING);
            assertThat(BigDecimal.valueOf(shares.get(i).minor()).subtract(exact).abs())
                    .isLessThan(BigDecimal.ONE);
        }
    }

    @Test
    void givesTheOddUnitToTheLargestRemainderAndThenToTheEarlierShare() {
        assertThat(Money.of(100, "XOF").allocate(List.of(1L, 1L, 1L)))
                .extracting(Money::minor)
                .containsExactly(34L, 33L, 33L);
        assertThat(Money.of(10, "XOF").allocate(List.of(1L, 5L)))
                .extracting(Money::minor)
                .containsExactly(2L, 8L);
    }

    @Test
    void roundsHalvesUp() {
        assertThat(Money.of(50, "XOF").basisPoints(100)).isEqualTo(Money.of(1, "XOF"));
        assertThat(Money.of(49, "XOF").basisPoints(100)).isEqualTo(Money.zero("XOF"));
    }

    @Property(tries = 200)
    void findsTheTaxInsideAPriceThatIncludesIt(@ForAll @IntRange(max = 3000) int rate) {
        Money net = Money.of(100_000, "XOF");

        assertThat(net.plus(net.basisPoints(rate)).taxIncluded(rate)).isEqualTo(net.basisPoints(rate));
    }

    @Test
    void knowsTheDecimalsOfEachCurrency() {
        assertThat(Money.ofDecimal(new BigDecimal("1000"), "XOF").minor()).isEqualTo(1000);
        assertThat(Money.ofDecimal(new BigDecimal("10.00"), "EUR").minor()).isEqualTo(1000);
        assertThat(Money.ofDecimal(new BigDecimal("1.000"), "KWD").minor()).isEqualTo(1000);
        assertThatThrownBy(() -> Money.ofDecimal(new BigDecimal("1.5"), "XOF")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void travelsInEventsAsMinorUnitsAndCurrency() {
        Money money = Money.of(-1250, "EUR");

        assertThat(Json.write(money)).isEqualTo("{\"minor\":-1250,\"currency\":\"EUR\"}");
        assertThat(Json.read(Json.write(money), Money.class)).isEqualTo(money);
    }

    @Test
    void neverMixesCurrencies() {
        assertThatThrownBy(() -> Money.of(1, "XOF").plus(Money.of(1, "EUR")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
