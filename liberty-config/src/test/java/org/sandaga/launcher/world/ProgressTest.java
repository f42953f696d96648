package org.sandaga.launcher.world;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How far the making of a world is, for whoever waits and for whoever reads a log. */
class ProgressTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void fillsItsBarAtATerminalAndLeavesTheLineEmpty() {
        Progress progress = progress(true);
        progress.expect(2);
        progress.begin("shops");
        progress.step();
        progress.step();

        assertThat(said()).contains("]   0 %  shops", "]  50 %  shops", "[" + "█".repeat(30) + "] 100 %  shops");

        progress.end();

        assertThat(said()).endsWith(" \r");
    }

    @Test
    void writesALineForEachPartElsewhere() {
        Progress progress = progress(false);
        progress.expect(1);
        progress.begin("people");
        progress.step();
        progress.begin("shops");
        progress.end();

        assertThat(said().lines()).containsExactly("· demo world: people", "· demo world: shops");
    }

    private Progress progress(boolean live) {
        return new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), live);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
