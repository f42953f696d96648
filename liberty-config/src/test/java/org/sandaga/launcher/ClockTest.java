package org.sandaga.launcher;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ClockTest {

    @ParameterizedTest
    @CsvSource({"P7D, 168", "P2W, 336", "PT2H, 2", "P1DT1H, 25"})
    void readsDurationsOfFixedLength(String text, long hours) {
        assertThat(Clock.duration(text)).isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest
    @CsvSource({"seven", "7", "P1M", "P1Y", "P99999999999999999D", "P"})
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> Clock.duration(text))
                .isInstanceOf(Refusal.class)
                .hasMessage("'" + text + "' is no duration such as P7D (seven days) or PT2H (two hours).");
    }

    @Test
    void movesForwardOnly() {
        assertThatThrownBy(() -> Clock.duration("PT-1H")).hasMessageContaining("only moves forward");
        assertThatThrownBy(() -> Clock.duration("PT0S")).hasMessageContaining("only moves forward");
    }
}
