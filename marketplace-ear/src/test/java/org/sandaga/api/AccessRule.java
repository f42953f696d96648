package org.sandaga.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom one operation lets at a thing of Awa's or of Fatou's shop.
 *
 * @param address the path with {@code {placeholder=thing}}, and parameters
 * @param letIn the names of those who may
 * @param proof the class of tests in which it gives a good answer; empty for what only reads
 * @param body what is sent, or empty for the example of the description
 */
record AccessRule(String method, String address, Set<String> letIn, String proof, String body) {
    private static final Pattern THING = Pattern.compile("\\{(\\w+)=(\\w+)}");
    private static final Map<String, String> GROUPS = Map.of(
            "everybody", "anonymous awa binta fatou clerk moussa finance catalogue support admin",
            "signed-in", "awa binta fatou clerk moussa finance catalogue support admin",
            "members", "fatou clerk moussa",
            "owners", "fatou moussa",
            "staff", "finance catalogue support admin",
            "nobody", "");

    /** The rules of the list. */
    static List<AccessRule> all() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AccessRule.class.getResourceAsStream("access.txt")), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(AccessRule::of)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static AccessRule of(String line) {
        String[] parts = line.split(" : ", 4);
        String[] operation = parts[0].strip().split("\\s+");
        return new AccessRule(operation[0], operation[1], names(parts[1]), part(parts, 2), part(parts, 3));
    }

    private static String part(String[] parts, int index) {
        return parts.length > index ? parts[index].strip() : "";
    }

    private static Set<String> names(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .flatMap(each -> Stream.of(GROUPS.getOrDefault(each, each).split(" ")))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toSet());
    }

    /** The operation as the description names it. */
    String operation() {
        return method + " " + THING.matcher(address.replaceAll("\\?.*", "")).replaceAll("{$1}");
    }

    /** The address of one thing. */
    String at(Map<String, String> things) {
        return THING.matcher(address)
                .replaceAll(found -> Objects.requireNonNull(things.get(found.group(2)), () -> "no " + found.group(2)));
    }

    /** The things that its address names. */
    List<String> things() {
        return THING.matcher(address).results().map(found -> found.group(2)).toList();
    }

    boolean changes() {
        return !method.equals("GET");
    }

    @Override
    public String toString() {
        return method + " " + address;
    }
}
