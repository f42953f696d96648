package org.sandaga.running;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The commands beside {@code up}, while everything runs. */
class CommandsIT {
    private static final Pattern TIME = Pattern.compile("The business time is (\\S+)\\.");

    private final RunningMarketplace marketplace = RunningMarketplace.get();

    @Test
    void clockMovesTheBusinessTimeOfTheRunningServerForward() {
        Duration before = ahead("clock");
        Duration after = ahead("clock", "advance", "PT10M");

        assertThat(after.minus(before)).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
        assertThat(ahead("clock").minus(before)).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
    }

    @Test
    void verifyRunsBesideTheServer() {
        String report = marketplace.sandaga("verify");

        assertThat(report).contains("holds   I1 ").doesNotContain("BROKEN").endsWith("checks hold.");
    }

    @Test
    void upDoesNotDisturbWhatRuns() {
        assertThat(marketplace.sandaga("up")).contains("is already running").hasLineCount(1);
        assertThat(marketplace.sandaga("verify")).endsWith("checks hold.");
    }

    /** How far the business time is from the machine's. */
    private Duration ahead(String... command) {
        Matcher time = TIME.matcher(marketplace.sandaga(command));
        assertThat(time.find()).isTrue();
        return Duration.between(Instant.now(), Instant.parse(time.group(1)));
    }
}
