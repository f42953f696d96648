package org.sandaga.views;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** Whatever the look of the house has is on one of its two pages of parts, so that one look tells what a change does. */
class PartsAreShownTest {
    private static final Path KIT = Path.of("..", "portal-kit", "src", "main", "resources", "META-INF");
    private static final Path SHOP = Path.of("..", "storefront-web", "src", "main", "webapp");
    private static final Path OFFICE = Path.of("..", "admin-web", "src", "main", "webapp");
    private static final Map<String, Path> TAGS = Map.of(
            "k", KIT.resolve("tags"),
            "b", SHOP.resolve("WEB-INF/buy"),
            "o", OFFICE.resolve("WEB-INF/office"));

    /** Parts of the product form, which is a page by itself; they are made of others that are shown. */
    private static final Set<String> OF_A_FORM = Set.of("<k:product", "<k:variants");

    /**
     * What the bodies of two portals are called, switches that take fields of an address away, and what script does to a
     * page whose request has failed.
     */
    private static final Set<String> NO_PARTS = Set.of(
            "failed",
            "fault",
            "vendor",
            "admin",
            "no-postcode",
            "part-postcode",
            "no-region",
            "part-region",
            "no-landmark",
            "part-landmark",
            "where-post",
            "where-near",
            "only-when-checked");

    /** PrimeFaces writes its classes itself; its components are looked for by their tags. */
    private static final Pattern OF_PRIMEFACES = Pattern.compile("ui-.*|pi(-.*)?");

    /** Components that ask the server and draw nothing. */
    private static final Set<String> UNSEEN = Set.of("ajax", "poll");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern SELECTOR = Pattern.compile("([^{};]+)\\{");
    private static final Pattern CLASS = Pattern.compile("\\.([A-Za-z][\\w-]*)");

    private static final Pattern GIVEN = Pattern.compile("(?:class|[sS]tyleClass|rowClass|kind|look)=\"([^\"]*)\"");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{([^}]*)}");
    private static final Pattern TEXT = Pattern.compile("'([^']*)'");
    private static final Pattern ANYTHING = Pattern.compile("\\*$");

    private static final Pattern PART = Pattern.compile("(?:template|src)=\"(/[\\w/.-]+\\.xhtml)\"");
    private static final Pattern TAG = Pattern.compile("<([kbo]):(\\w+)");
    private static final Pattern COMPONENT = Pattern.compile("<p:(\\w+)");
    private static final Pattern TAG_OF_KIT = Pattern.compile("<tag-name>(\\w+)</tag-name>");

    private static final Set<Path> SHOP_PAGE = whole(SHOP, "help/parts.xhtml");
    private static final Set<Path> OFFICE_PAGE = whole(OFFICE, "parts.xhtml");

    @TestFactory
    Stream<DynamicTest> everyClassIsShown() {
        Set<String> shop = classes(SHOP_PAGE);
        Set<String> all = new TreeSet<>(shop);
        all.addAll(classes(OFFICE_PAGE));
        Stream<DynamicTest> kit = Stream.of("base", "parts", "desk", "stall", "primefaces")
                .map(name -> isShownWhole(KIT.resolve("resources/kit/" + name + ".css"), all));
        return Stream.concat(
                kit,
                Stream.of("storefront", "buy")
                        .map(name -> isShownWhole(SHOP.resolve("assets/" + name + ".css"), shop)));
    }

    private static DynamicTest isShownWhole(Path css, Set<String> shown) {
        return dynamicTest(css.getFileName().toString(), () -> {
            Set<String> defined = defined(css);
            assertThat(defined).isNotEmpty();
            assertThat(defined)
                    .as("classes of " + css + " that no page of parts shows")
                    .allMatch(each -> isShown(each, shown) || NO_PARTS.contains(each));
        });
    }

    @Test
    void aClassThatNothingHasIsMissed() {
        Set<String> shown = classes(SHOP_PAGE);

        assertThat(isShown("button", shown)).isTrue();
        assertThat(isShown("cloth-7", shown)).isTrue();
        assertThat(isShown("cloth-of-gold-7", Set.of("cloth"))).isFalse();
        assertThat(isShown("never-shown", shown)).isFalse();
    }

    @Test
    void everyTagOfTheHouseIsShownAndDescribed() {
        List<String> tags = TAG_OF_KIT
                .matcher(Portal.text(KIT.resolve("kit.taglib.xml")))
                .results()
                .map(each -> "<k:" + each.group(1))
                .toList();

        assertThat(Stream.concat(found(TAG, OFFICE_PAGE).map(MatchResult::group), OF_A_FORM.stream()))
                .containsAll(tags);
        assertThat(Portal.text(Path.of("..", "docs", "handbook", "theme.md"))).contains(tags);
    }

    @Test
    void everyComponentOfPrimeFacesThatAViewUsesIsShown() {
        List<Path> views =
                Portal.ALL.stream().flatMap(portal -> portal.views().stream()).toList();
        Set<String> used = found(COMPONENT, views).map(each -> each.group(1)).collect(Collectors.toSet());
        used.removeAll(UNSEEN);

        assertThat(found(COMPONENT, OFFICE_PAGE).map(each -> each.group(1))).containsAll(used);
    }

    /** {@code HouseLookTest} holds that the bean knows all of them. */
    @Test
    void everyVariableAndIconIsShown() {
        assertThat(Portal.text(SHOP.resolve("help/parts.xhtml")))
                .contains("#{houseLook.tokens}", "var(--#{name})", "#{houseLook.icons}");
    }

    private static boolean isShown(String name, Set<String> shown) {
        return shown.contains(name)
                || shown.stream()
                        .filter(each -> each.endsWith("-*"))
                        .anyMatch(each -> name.startsWith(ANYTHING.matcher(each).replaceFirst("")));
    }

    /** The classes that a style names, but for those of PrimeFaces. */
    private static Set<String> defined(Path css) {
        String text =
                QUOTED.matcher(COMMENT.matcher(Portal.text(css)).replaceAll("")).replaceAll("");
        return SELECTOR.matcher(text)
                .results()
                .flatMap(each -> CLASS.matcher(each.group(1)).results())
                .map(each -> each.group(1))
                .filter(each -> !OF_PRIMEFACES.matcher(each).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The classes that views give; one that ends as it is asked for, ends in a star. */
    private static Set<String> classes(Set<Path> views) {
        return found(GIVEN, views).flatMap(each -> words(each.group(1))).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> words(String given) {
        Stream<String> chosen = EXPRESSION
                .matcher(given)
                .results()
                .flatMap(each -> TEXT.matcher(each.group(1)).results())
                .map(each -> each.group(1));
        return Stream.concat(chosen, Stream.of(EXPRESSION.matcher(given).replaceAll("*")))
                .flatMap(each -> Arrays.stream(each.split("\\s+")))
                .map(each -> each.endsWith("-*") ? each : ANYTHING.matcher(each).replaceFirst(""))
                .filter(each -> !each.isEmpty());
    }

    private static Stream<MatchResult> found(Pattern form, Collection<Path> views) {
        return views.stream().flatMap(view -> form.matcher(Portal.text(view)).results());
    }

    /** A page with its frame, what it includes, and the tags of ours that all of them use. */
    private static Set<Path> whole(Path portal, String page) {
        Set<Path> whole = new TreeSet<>();
        Deque<Path> next = new ArrayDeque<>(List.of(portal.resolve(page)));
        while (!next.isEmpty()) {
            Path each = next.pop();
            if (whole.add(each)) {
                found(PART, List.of(each))
                        .map(part -> place(portal, part.group(1)))
                        .forEach(next::add);
                found(TAG, List.of(each))
                        .map(tag -> TAGS.get(tag.group(1)).resolve(file(tag.group(2))))
                        .forEach(next::add);
            }
        }
        return whole;
    }

    private static Path place(Path portal, String path) {
        return path.startsWith("/kit/") ? KIT.resolve("resources" + path) : portal.resolve(path.substring(1));
    }

    private static String file(String tag) {
        return tag.replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT) + ".xhtml";
    }
}
