package org.sandaga.backoffice.page;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** Reads choices that stand in addresses and forms. */
public final class Choice {

    private Choice() {}

    /** The choice of a name; null when it is none. */
    public static <E extends Enum<E>> @Nullable E of(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** A text that was typed; null when it is blank. */
    public static @Nullable String text(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
