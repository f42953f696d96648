package org.sandaga.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Versions of things as they travel in {@code ETag} and {@code If-Match}. */
public final class Versions {
    private static final Pattern TAG = Pattern.compile("\"v(0|[1-9][0-9]{0,17})\"");

    private Versions() {}

    /** The entity tag of a version, with its quotes. */
    public static String tag(long version) {
        return "\"v" + version + "\"";
    }

    /**
     * The version that the caller has read and means to change.
     *
     * @throws RequestRefused 428 when the header is missing, 400 when it is not a tag that was given out
     */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new RequestRefused(428, "if-match-needed");
        }
        Matcher tag = TAG.matcher(ifMatch.trim());
        if (!tag.matches()) {
            throw RequestRefused.parameter("If-Match", "invalid-tag");
        }
        return Long.parseLong(tag.group(1));
    }
}
