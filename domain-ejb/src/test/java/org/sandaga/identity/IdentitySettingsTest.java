package org.sandaga.identity;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IdentitySettingsTest {

    @Test
    void hashCheaplyOnlyWhereTheClockCanBeMoved() {
        assertThatThrownBy(() -> with(1_024, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("argon2.memory");
        assertThat(with(1_024, true).argon2Memory()).isEqualTo(1_024);
        assertThat(with(19_456, false).argon2Memory()).isEqualTo(19_456);
    }

    private static IdentitySettings with(int memory, boolean demo) {
        return new IdentitySettings(8, 30, 10, 1_000, memory, demo, Optional.empty(), "sandaga");
    }
}
