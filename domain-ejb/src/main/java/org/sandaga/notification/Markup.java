package org.sandaga.notification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The pieces of HTML that a mail is put together from: resources under {@code mail/}, filled and kept in memory. */
final class Markup {
    private static final Map<String, String> PIECES = new ConcurrentHashMap<>();

    private Markup() {}

    /** A piece with its slots filled by HTML that is made already. */
    static String piece(String name, Map<String, String> slots) {
        String pattern = PIECES.computeIfAbsent(name, Markup::read);
        return Filler.fill(
                pattern, slot -> Objects.requireNonNull(slots.get(slot), () -> "the piece " + name + " wants " + slot));
    }

    /** Text as it may stand in HTML, also within an attribute's quotes. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String read(String name) {
        try (InputStream in = Markup.class.getResourceAsStream("mail/" + name + ".html")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
