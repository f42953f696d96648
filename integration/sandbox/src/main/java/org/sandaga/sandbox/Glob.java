package org.sandaga.sandbox;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Patterns for paths and event types: {@code *} stands for anything but a slash, {@code **} for anything at all. */
public final class Glob {
    private static final Pattern STARS = Pattern.compile("\\*\\*|\\*");

    private Glob() {}

    /** The regular expression that a pattern stands for. */
    public static Pattern compile(String pattern) {
        StringBuilder regex = new StringBuilder();
        Matcher stars = STARS.matcher(pattern);
        int from = 0;
        while (stars.find()) {
            regex.append(Pattern.quote(pattern.substring(from, stars.start())));
            regex.append(stars.group().equals("*") ? "[^/]*" : ".*");
            from = stars.end();
        }
        return Pattern.compile(
                regex.append(Pattern.quote(pattern.substring(from))).toString());
    }
}
