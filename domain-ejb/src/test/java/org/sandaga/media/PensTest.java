package org.sandaga.media;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PensTest {
    private final Pens pens = new Pens(1, 40, Duration.ZERO);

    @Test
    void areNotWaitedForWithoutEnd() {
        String first = pens.draw(() -> {
            assertThatThrownBy(() -> pens.draw(() -> "second")).isInstanceOf(TooManyPicturesAtOnce.class);
            return "first";
        });

        assertThat(first).isEqualTo("first");
        assertThat(pens.draw(() -> "third")).isEqualTo("third");
    }

    @Test
    @Timeout(10)
    void areNotWaitedForAtAllWhereManyDo() {
        Pens full = new Pens(1, 0, Duration.ofHours(1));

        full.draw(() -> assertThatThrownBy(() -> full.draw(() -> "second")).isInstanceOf(TooManyPicturesAtOnce.class));

        assertThat(full.draw(() -> "third")).isEqualTo("third");
    }

    @Test
    void areFreeAgainAfterADrawingThatFailed() {
        assertThatThrownBy(() -> pens.draw(() -> {
                    throw new IllegalStateException("torn");
                }))
                .hasMessage("torn");

        assertThat(pens.draw(() -> "next")).isEqualTo("next");
    }

    @Test
    void areNotTakenByWhoeverIsToldToStop() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> pens.draw(() -> "any")).isInstanceOf(TooManyPicturesAtOnce.class);
        assertThat(Thread.interrupted()).as("whoever waits above is told too").isTrue();
    }
}
