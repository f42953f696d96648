package org.sandaga.identity;

import java.util.List;

/**
 * How somebody likes to look at one list.
 *
 * @param views filters and orders under a name, the oldest first
 * @param columns those that are shown; empty for the usual ones
 */
public record KeptList(List<View> views, List<String> columns) {

    public KeptList {
        views = List.copyOf(views);
        columns = List.copyOf(columns);
    }

    /** A named view. @param question the question mark of the list's address and what follows it */
    public record View(String name, String question) {}
}
