package org.sandaga.shared;

import org.jspecify.annotations.Nullable;

/** What people type, as a pattern for {@code like}: the signs that mean something there stand for themselves. */
public final class Like {
    private Like() {}

    /** Whatever has this text in it. */
    public static String containing(String text) {
        return "%" + literally(text) + "%";
    }

    /** The same for a text that may be missing. */
    public static @Nullable String maybeContaining(@Nullable String text) {
        return text == null ? null : containing(text);
    }

    /** A text as a part of a pattern. */
    public static String literally(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
