package org.sandaga.notification;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * What one message tells, in the recipient's language but without form: kept as JSON until it is sent.
 *
 * @param values name to text, for the placeholders of the words
 * @param sections what was ordered, if it tells that
 * @param follow somebody else's page that it links to, such as a carrier's, or null
 * @param path where its button leads below the site's address, with {@code {secret}} where a secret goes; or null
 */
record Letter(
        Map<String, String> values,
        List<Section> sections,
        @Nullable String follow,
        @Nullable String path) {
    static final String SECRET = "{secret}";

    Letter {
        values = Map.copyOf(values);
        sections = List.copyOf(sections);
    }

    /** Begins one that greets somebody by name. */
    static Letter to(String name) {
        return new Letter(Map.of("name", name), List.of(), null, null);
    }

    Letter with(String name, String value) {
        Map<String, String> more = new TreeMap<>(values);
        more.put(name, value);
        return new Letter(more, sections, follow, path);
    }

    Letter with(List<Section> ordered) {
        return new Letter(values, ordered, follow, path);
    }

    Letter followedAt(@Nullable String page) {
        return new Letter(values, sections, page, path);
    }

    Letter leadingTo(@Nullable String there) {
        return new Letter(values, sections, follow, there);
    }

    /** Whether its link needs a secret. */
    boolean needsSecret() {
        return path != null && path.contains(SECRET);
    }

    /**
     * One vendor's goods with what they cost.
     *
     * @param title whose
     * @param lines what was bought
     * @param sums what is added, and the total last
     */
    record Section(String title, List<Line> lines, List<Line> sums) {}

    /**
     * @param what the thing or sum
     * @param detail more about it, may be empty
     * @param amount money as people write it
     */
    record Line(String what, String detail, String amount) {}
}
