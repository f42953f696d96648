package org.sandaga.portal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.sandaga.shared.Money;
import org.sandaga.shared.SpreadsheetLine;
import org.sandaga.shared.StillTime;

import static org.assertj.core.api.Assertions.assertThat;

class WrittenTest {
    private static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "fr, 1250000, EUR, '12500,00'",
        "fr, -1250, EUR, '-12,50'",
        "en, -1250, EUR, -12.50",
        "fr, -12500, XOF, -12500",
        "en, 12500, XOF, 12500"
    })
    void givesSpreadsheetsAmountsThatTheyCanAddUp(String language, long minor, String currency, String cell) {
        String amount = in(language).sheet(Money.of(minor, currency));

        assertThat(amount).isEqualTo(cell);
        assertThat(SpreadsheetLine.of(List.of(amount), ';')).isEqualTo("\"" + cell + "\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void writesNumbersBelowZeroWithTheSignOfAmounts(String language) {
        assertThat(in(language).number(-3)).isEqualTo("−3");
        assertThat(in(language).money(Money.of(-300, "EUR"))).startsWith("−");
    }

    @Test
    void givesSpreadsheetsMomentsByTheClockOfTheMarket() {
        Written written = in("fr");

        assertThat(written.sheet(Instant.parse("2026-07-31T22:30:00Z"))).isEqualTo("2026-08-01 00:30");
        assertThat(written.sheet((Instant) null)).isEmpty();
    }

    @Test
    void tellsWhatHasGoneByFromWhatIsNear() {
        Written written = in("fr");

        assertThat(written.past(NOW.minusSeconds(1))).isTrue();
        assertThat(written.past(NOW)).isFalse();
        assertThat(written.past(null)).isFalse();
        assertThat(written.near(NOW.minusSeconds(1))).isTrue();
        assertThat(written.near(NOW.plus(Duration.ofHours(23)))).isTrue();
        assertThat(written.near(NOW.plus(Duration.ofDays(1)))).isFalse();
        assertThat(written.near(null)).isFalse();
    }

    private static Written in(String language) {
        Work work = new Work() {
            @Override
            public Locale locale() {
                return Locale.of(language);
            }
        };
        MyShops paris = new MyShops() {
            @Override
            ZoneId zone() {
                return ZoneId.of("Europe/Paris");
            }
        };
        return new Written(work, paris, new StillTime(NOW));
    }
}
