package org.sandaga.shared;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which event was too much for which consumer.
 *
 * @param consumer the capability that listens
 * @param event the event's identity
 */
public record DeadLetterId(String consumer, UUID event) {
    /** {@code consumer.uuid}. */
    public static final String SHAPE = "[a-z]+\\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final Pattern TEXT = Pattern.compile("(?=" + SHAPE + ")([a-z]+)\\.([0-9a-f-]{36})");

    /** Reads the public form; empty when it is none. */
    public static Optional<DeadLetterId> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new DeadLetterId(parts.group(1), UUID.fromString(parts.group(2))))
                : Optional.empty();
    }

    /** The public form. */
    public String text() {
        return consumer + "." + event;
    }
}
