package org.sandaga.api;

import java.util.Locale;
import java.util.regex.Pattern;

/** Knows which addresses nobody writes in good faith, so that two spellings never get two decisions. */
final class Addresses {

    /** The portals' {@code RequestShape} has the same, so that an address is odd everywhere or nowhere. */
    private static final Pattern ODD = Pattern.compile(";|\\\\|//|/\\.\\.?(/|\\z)|%(2e|2f|5c|3b|0|1|7f)");

    private Addresses() {}

    /** True for path parameters, empty or dotted segments, and separators or controls in disguise. */
    static boolean isOdd(String path) {
        return ODD.matcher(path.toLowerCase(Locale.ROOT)).find();
    }
}
