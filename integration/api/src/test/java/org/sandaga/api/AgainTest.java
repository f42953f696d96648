package org.sandaga.api;

import org.junit.jupiter.api.Test;

import org.sandaga.shared.DoneAlready;

import static org.assertj.core.api.Assertions.assertThat;

class AgainTest {

    @Test
    void readsWhatThereIsWhenTheCommandWasCarriedOutBefore() {
        assertThat(Again.orElse(() -> "made", () -> "read")).isEqualTo("made");
        assertThat(Again.orElse(AgainTest::done, () -> "read")).isEqualTo("read");
    }

    private static String done() {
        throw new DoneAlready();
    }
}
