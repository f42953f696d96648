package org.sandaga.shared;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What an operator reads when the server does not start. */
class StartUpTest {

    @Test
    void tellsTheInnermostReason() {
        Throwable wrong = new IllegalStateException(
                "the bean could not be made",
                new IllegalStateException(
                        "nor the one that it needs", new IllegalStateException("the schema is of version 3")));

        assertThat(StartUp.reason(wrong)).isEqualTo("the schema is of version 3");
    }

    @Test
    void keepsTheSentenceOfASettingInsteadOfItsTechnicalCause() {
        Throwable wrong = new IllegalStateException(
                "injection failed",
                new IllegalArgumentException(
                        "sandaga.payout.hold must be a duration", new NumberFormatException("For input string: x")));

        assertThat(StartUp.reason(wrong)).isEqualTo("SANDAGA_PAYOUT_HOLD must be a duration");
    }

    @Test
    void namesSettingsByTheirVariablesWhereverTheyStand() {
        assertThat(StartUp.reason(new IllegalArgumentException(
                        "sandaga.identity.argon2.memory is less than allowed; see sandaga.shared.clock.movable.")))
                .isEqualTo("SANDAGA_IDENTITY_ARGON2_MEMORY is less than allowed; see SANDAGA_SHARED_CLOCK_MOVABLE.");
        assertThat(StartUp.reason(new IllegalArgumentException("the folder sandaga cannot be written")))
                .isEqualTo("the folder sandaga cannot be written");
    }
}
