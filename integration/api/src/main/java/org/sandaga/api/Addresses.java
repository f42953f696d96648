package org.sandaga.api;

import java.util.Locale;

/** Knows which addresses nobody writes in good faith, so that two spellings never get two decisions. */
final class Addresses {

    private Addresses() {}

    /** True for path parameters, empty or dotted segments, and separators or controls in disguise. */
    static boolean isOdd(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.indexOf(';') >= 0
                || lower.indexOf('\\') >= 0
                || lower.contains("//")
                || lower.contains("/./")
                || lower.contains("/../")
                || lower.endsWith("/..")
                || lower.contains("%2e")
                || lower.contains("%2f")
                || lower.contains("%5c")
                || lower.contains("%3b")
                || lower.matches(".*%(0|1|7f).*");
    }
}
