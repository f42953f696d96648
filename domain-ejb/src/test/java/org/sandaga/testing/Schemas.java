package org.sandaga.testing;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which schemas some SQL names, and which a capability may name: its own and those of what it depends on. */
public final class Schemas {
    private static final Pattern TABLE =
            Pattern.compile("(?<!distinct )\\b(?:from|join|into|update)\\s+([a-z]+)\\.[a-z_]+");

    private Schemas() {}

    /** The schemas of all tables in a text. */
    public static Set<String> in(String sql) {
        return TABLE.matcher(sql).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The schemas that a capability may see. */
    public static Set<String> openTo(String capability) {
        Set<String> names =
                new TreeSet<>(Arrays.asList(Storeys.declaration(capability).dependsOn()));
        names.add(capability);
        names.add("shared");
        return names;
    }
}
