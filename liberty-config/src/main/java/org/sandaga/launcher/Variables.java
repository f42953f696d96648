package org.sandaga.launcher;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The environment variables that begin with SANDAGA_, checked: what is misspelt is refused, not ignored. */
final class Variables {
    static final String PREFIX = "SANDAGA_";

    /** So many letters away, a name is taken for a misspelt one. */
    private static final int NEAR = 3;

    private final Map<String, String> values;

    private Variables(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Takes ours from an environment.
     *
     * @throws Refusal when one of them is unknown
     */
    static Variables of(Map<String, String> environment) {
        Map<String, String> ours = new TreeMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX) && !value.isBlank()) {
                ours.put(name, value.strip());
            }
        });
        ours.keySet().stream()
                .filter(name -> !KnownVariables.NAMES.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new Refusal("The variable " + name + " is unknown" + hint(name, KnownVariables.NAMES)
                            + "; docs/handbook/configuration.md lists all of them.");
                });
        return new Variables(ours);
    }

    /** Everything that was given, by name. */
    Map<String, String> all() {
        return values;
    }

    /** A value, if it was given. */
    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** A value, or what applies without it. */
    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /** A value that cannot be done without; the reason completes "… is missing: ". */
    String required(String name, String reason) {
        return find(name).orElseThrow(() -> new Refusal("The variable " + name + " is missing: " + reason + "."));
    }

    /** A TCP port. */
    int port(String name, int otherwise) {
        String given = text(name, Integer.toString(otherwise));
        if (!given.matches("\\d{1,5}") || Integer.parseInt(given) < 1 || Integer.parseInt(given) > 65_535) {
            throw new Refusal("The variable " + name + " must be a port from 1 to 65535, not '" + given + "'.");
        }
        return Integer.parseInt(given);
    }

    /** A whole number. */
    int number(String name, int otherwise, int least) {
        String given = text(name, Integer.toString(otherwise));
        if (!given.matches("\\d{1,9}") || Integer.parseInt(given) < least) {
            throw new Refusal(
                    "The variable " + name + " must be a whole number, " + least + " or more, not '" + given + "'.");
        }
        return Integer.parseInt(given);
    }

    /** Yes or no. */
    boolean flag(String name, boolean otherwise) {
        String given = text(name, Boolean.toString(otherwise));
        if (!Set.of("true", "false").contains(given)) {
            throw new Refusal("The variable " + name + " must be true or false, not '" + given + "'.");
        }
        return Boolean.parseBoolean(given);
    }

    private static String hint(String name, Set<String> known) {
        return known.stream()
                .filter(candidate -> distance(name, candidate) <= NEAR)
                .min(Comparator.<String>comparingInt(candidate -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .map(nearest -> " (did you mean " + nearest + "?)")
                .orElse("");
    }

    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.length()];
    }
}
