package org.sandaga.running;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The commands beside {@code up}, while everything runs. */
class CommandsIT {
    private static final Pattern TIME = Pattern.compile("The business time is (\\S+)\\.");

    private final RunningMarketplace marketplace = RunningMarketplace.get();

    @Test
    void clockMovesTheBusinessTimeOfTheRunningServerForward() throws Exception {
        Duration before = ahead("clock");
        Duration after = ahead("clock", "advance", "PT10M");

        assertThat(after.minus(before)).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
        assertThat(ahead("clock").minus(before)).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
    }

    @Test
    void verifyRunsBesideTheServer() throws Exception {
        String report = sandaga("verify");

        assertThat(report).contains("holds   I1 ").doesNotContain("BROKEN").endsWith("checks hold.");
    }

    @Test
    void upDoesNotDisturbWhatRuns() throws Exception {
        assertThat(sandaga("up")).contains("is already running").hasLineCount(1);
        assertThat(sandaga("verify")).endsWith("checks hold.");
    }

    /** How far the business time is from the machine's. */
    private Duration ahead(String... command) throws Exception {
        Matcher time = TIME.matcher(sandaga(command));
        assertThat(time.find()).isTrue();
        return Duration.between(Instant.now(), Instant.parse(time.group(1)));
    }

    private String sandaga(String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of(System.getProperty("sandaga.home"), "sandaga.jar").toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(marketplace.settings().given());
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return text.strip();
    }
}
