package org.sandaga.api;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Chooses the language of an answer: French unless the caller prefers English. */
public final class Languages {
    private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

    private Languages() {}

    /** The language that an {@code Accept-Language} header asks for. */
    public static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.FRENCH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return best == null ? Locale.FRENCH : best;
        } catch (IllegalArgumentException notAHeader) {
            return Locale.FRENCH;
        }
    }
}
