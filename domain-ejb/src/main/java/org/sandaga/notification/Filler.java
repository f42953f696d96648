package org.sandaga.notification;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the {@code {name}} slots of a text, once: what is filled in is never looked at again. */
final class Filler {
    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");

    private Filler() {}

    /** @param values the text of a slot's name */
    static String fill(String pattern, UnaryOperator<String> values) {
        return SLOT.matcher(pattern).replaceAll(slot -> Matcher.quoteReplacement(values.apply(slot.group(1))));
    }
}
