package org.sandaga.browser;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import com.microsoft.playwright.APIResponse;

import org.sandaga.running.Beside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Links alone lead from the first page of each portal to every view of it whose address in {@code views.txt} names no
 * thing, so a new view that is in no menu and on no page fails. Whoever has not signed in looks too, and is led to
 * where one does.
 */
@Beside
@InChromium
class EveryViewIsReachedIT {
    private static final Square SQUARE = Square.get();

    /** Who looks through a portal, by its first page. */
    private static final Map<String, String> PORTALS = Map.of("/fr/", "awa", "/vendor/", "fatou", "/admin/", "aminata");

    /** Views that no link leads to, and how one comes to them. */
    private static final Map<String, String> OTHERWISE = Map.of(
            "storefront-web/account/verify.xhtml", "by a letter",
            "storefront-web/account/reset.xhtml", "by a letter",
            "storefront-web/error/offline.xhtml", "by itself, when there is no network",
            "vendor-web/application.xhtml", "from home until it is decided on, as VendorAppliesIT does");

    private static final Pattern LINK = Pattern.compile("<a\\s[^>]*?\\bhref=\"(/[^\"?#]*)");

    /** The addresses of each view without what stands behind a question mark. */
    private final Map<String, Set<String>> views = ViewRule.all().stream()
            .filter(rule -> rule.hasAddress() && rule.looker().isPresent() && rule.status() == 200)
            .filter(rule -> !rule.address().contains("{"))
            .collect(Collectors.groupingBy(
                    ViewRule::view,
                    LinkedHashMap::new,
                    Collectors.mapping(rule -> path(rule.address()), Collectors.toSet())));

    private final Set<String> places =
            views.values().stream().flatMap(Set::stream).collect(Collectors.toSet());

    @TestFactory
    Stream<DynamicTest> byLinksAlone() {
        Set<String> found = new HashSet<>();
        PORTALS.forEach((first, who) -> List.of(who, "anonymous")
                .forEach(each -> found.addAll(follow(SQUARE.people().get(each), first))));
        return views.keySet().stream().map(view -> dynamicTest(view, () -> assertReached(view, found)));
    }

    private void assertReached(String view, Set<String> found) {
        assertThat(views.get(view).stream().anyMatch(found::contains))
                .as("whether a link leads to %s, which is reached %s", view, OTHERWISE.getOrDefault(view, "by links"))
                .isEqualTo(!OTHERWISE.containsKey(view));
    }

    /** The places that somebody finds in a portal, and those of others that it leads to. */
    private Set<String> follow(Onlooker who, String first) {
        Set<String> found = new HashSet<>(Set.of(first));
        Queue<String> ahead = new ArrayDeque<>(found);
        while (!ahead.isEmpty()) {
            links(who.ask(ahead.remove()))
                    .filter(places::contains)
                    .filter(found::add)
                    .filter(link -> link.startsWith(first))
                    .forEach(ahead::add);
        }
        return found;
    }

    private static Stream<String> links(APIResponse page) {
        String led = page.headers().getOrDefault("location", "").replaceFirst("^https?://[^/]+", "");
        return Stream.concat(
                Stream.of(path(led)), LINK.matcher(page.text()).results().map(link -> link.group(1)));
    }

    private static String path(String address) {
        return address.replaceFirst("[?#].*", "");
    }
}
