package org.sandaga.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds in the server's log why it did not start. */
final class ServerLog {
    private static final Pattern OURS = Pattern.compile("Sandaga cannot start: (.+?)\\.?$");
    private static final Pattern ERROR = Pattern.compile(" E ([A-Z]{4,5}\\d{4}E: .+?)\\.?$");

    private static final Pattern APPLICATION = Pattern.compile(" E (CWWKZ000[24]E): ");

    private ServerLog() {}

    /** The sentence of the product itself if there is one, else the server's first error; without a full stop. */
    static String reason(Path logs) {
        Path log = logs.resolve("messages.log");
        return first(log, OURS)
                .or(() -> first(log, ERROR))
                .map(reason -> reason + " (" + log + ")")
                .orElse("see " + log);
    }

    /**
     * Whether the product could not start in a server that goes on without it.
     *
     * @param begun when the process was started; a log that was last written before is that of an earlier one
     */
    static boolean applicationFailed(Path logs, Instant begun) {
        Path log = logs.resolve("messages.log");
        try {
            return Files.exists(log)
                    && Files.getLastModifiedTime(log).toInstant().isAfter(begun)
                    && first(log, APPLICATION).isPresent();
        } catch (IOException rotatedAway) {
            return false;
        }
    }

    private static java.util.Optional<String> first(Path log, Pattern pattern) {
        if (!Files.exists(log)) {
            return java.util.Optional.empty();
        }
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(pattern::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .findFirst();
        } catch (IOException broken) {
            return java.util.Optional.empty();
        }
    }
}
