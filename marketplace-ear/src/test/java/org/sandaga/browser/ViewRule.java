package org.sandaga.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where one view is found, and who may see it.
 *
 * @param view the module and the file, for example {@code vendor-web/index.xhtml}
 * @param address the path with {@code {thing}}s; {@link #NONE} for a view that only answers what goes wrong
 * @param letIn the names of those who may, the first of whom looks at it
 * @param more what is special about it
 */
record ViewRule(String view, String address, Set<String> letIn, List<String> more) {
    /** The address of a view that has none. */
    static final String NONE = "-";

    private static final Pattern THING = Pattern.compile("\\{(\\w+)}");
    private static final Pattern STATUS = Pattern.compile("\\d{3}");
    private static final Pattern KILOBYTES = Pattern.compile("(\\d+)kB");
    private static final Pattern REQUESTS = Pattern.compile("(\\d+)x");
    private static final int OK = 200;
    private static final Map<String, String> GROUPS = Map.of(
            "everybody", "anonymous awa marc fatou khady koffi lea omar aminata",
            "signed-in", "awa marc fatou khady koffi lea omar aminata",
            "sellers", "fatou khady koffi",
            "owners", "fatou koffi",
            "staff", "aminata omar lea",
            "nobody", "");

    /** The rules of the list. */
    static List<ViewRule> all() {
        return lines().filter(line -> !line.startsWith("thing "))
                .map(ViewRule::of)
                .toList();
    }

    /** The questions to the database that name things, each answered by one value. */
    static Map<String, String> things() {
        return lines().filter(line -> line.startsWith("thing "))
                .map(line -> line.substring("thing ".length()).split(" : ", 2))
                .collect(Collectors.toMap(each -> each[0].strip(), each -> each[1].strip()));
    }

    private static Stream<String> lines() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ViewRule.class.getResourceAsStream("views.txt")), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ViewRule of(String line) {
        String[] parts = line.split(" : ", 4);
        return new ViewRule(
                parts[0].strip(), parts[1].strip(), names(parts[2]), parts.length < 4 ? List.of() : words(parts[3]));
    }

    private static Set<String> names(String text) {
        return words(text).stream()
                .flatMap(each -> words(GROUPS.getOrDefault(each, each)).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** Its address, with the things of the world that is looked at. */
    String at(Function<String, String> things) {
        return THING.matcher(address).replaceAll(found -> Matcher.quoteReplacement(things.apply(found.group(1))));
    }

    /** The same in English; the portals of work have one address for all languages. */
    String inEnglish(Function<String, String> things) {
        return at(things).replaceFirst("^/fr(?=/)", "/en");
    }

    boolean hasAddress() {
        return !address.equals(NONE);
    }

    /** Who looks at it; nobody when the rule only says who is kept out. */
    Optional<String> looker() {
        return letIn.stream().findFirst();
    }

    /** The status that it answers with. */
    int status() {
        return more.stream()
                .filter(each -> STATUS.matcher(each).matches())
                .map(Integer::valueOf)
                .findFirst()
                .orElse(OK);
    }

    /** The most that it may weigh at a first visit, in bytes. */
    long bytes() {
        return limit(KILOBYTES, budget().bytes() / 1000) * 1000;
    }

    /** The most requests that a first visit may take. */
    long requests() {
        return limit(REQUESTS, budget().requests());
    }

    /** Whether it is of the shop, where nothing may move and least may weigh. */
    boolean isOfTheShop() {
        return view.startsWith("storefront-web/");
    }

    private Window.Weight budget() {
        return isOfTheShop() ? new Window.Weight(30, 300_000) : new Window.Weight(30, 900_000);
    }

    private long limit(Pattern form, long otherwise) {
        return more.stream()
                .map(form::matcher)
                .filter(Matcher::matches)
                .map(found -> Long.valueOf(found.group(1)))
                .findFirst()
                .orElse(otherwise);
    }

    /** Whether people print it. */
    boolean isPrinted() {
        return more.contains("printed");
    }

    /** The name of its picture: several rules of one view differ in their address, or in who looks. */
    String picture() {
        return view.replace(".xhtml", "").replace("-web/", "/")
                + address.replaceAll("[^A-Za-z]+$", "").replaceAll("[^A-Za-z]+", "-")
                + looker().map(who -> "-" + who).orElse("");
    }

    @Override
    public String toString() {
        return view + " at " + address;
    }
}
