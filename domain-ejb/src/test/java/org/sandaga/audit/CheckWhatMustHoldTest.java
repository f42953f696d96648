package org.sandaga.audit;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** When everything is checked without anybody asking. */
class CheckWhatMustHoldTest {

    @Test
    void comesAtThreeInTheNight() {
        assertThat(CheckWhatMustHold.untilNight(Instant.parse("2026-12-01T01:30:00Z")))
                .isEqualTo(Duration.ofMinutes(90));
        assertThat(CheckWhatMustHold.untilNight(Instant.parse("2026-12-01T21:00:00Z")))
                .isEqualTo(Duration.ofHours(6));
    }

    @Test
    void comesOnceANight() {
        assertThat(CheckWhatMustHold.untilNight(Instant.parse("2026-12-01T03:00:00Z")))
                .isEqualTo(Duration.ofDays(1));
    }
}
