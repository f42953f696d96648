package org.sandaga.browser;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

import org.sandaga.running.Beside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * What a page offers to do is done for nobody whom it does not offer it: each form is taken from whoever may most there,
 * and sent as everybody else. The forms are those that the views of {@code views.txt} show, so a new one is tried too.
 */
@Beside
@InChromium
class EveryButtonIT {
    private static final Square SQUARE = Square.get();
    private static final String MIGHTIEST = "aminata";

    /** A form that leads to its own page. */
    private static final Pattern FORM =
            Pattern.compile("<form(?![^>]*\\saction=)[^>]*\\smethod=\"post\"[^>]*>(.*?)</form>", Pattern.DOTALL);

    private static final Pattern FIELD = Pattern.compile("<(input|textarea|select|button)\\s([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?<![\\w-])(name|value|type)=\"([^\"]*)\"");
    private static final Pattern OPTION = Pattern.compile("<option[^>]*\\svalue=\"([^\"]+)\"");
    private static final String WHAT = "do";

    /** What tells one sending, and one shop, from another would hide whether the work itself is refused. */
    private static final Set<String> LEFT_OUT = Set.of("once", "shop-shown");

    private static final Set<Integer> KEPT_OUT = Set.of(403, 404);

    /** Who may see the page is told so too, or that things stand otherwise. */
    private static final Set<Integer> REFUSED = Set.of(403, 404, 409, 422);

    private static final String DONE = "select count(*) from audit.record where actor <> 'system'";

    /** How much there is to do on all pages, at least. */
    private static final int WORKS = 30;

    @TestFactory
    @Tag("A-01")
    Stream<DynamicTest> worksForThoseToWhomItIsShown() {
        AtomicInteger works = new AtomicInteger();
        Stream<DynamicTest> views = ViewRule.all().stream()
                .filter(rule -> rule.hasAddress() && rule.looker().isPresent() && rule.status() == 200)
                .map(rule -> dynamicTest(rule.toString(), () -> works.addAndGet(trySending(rule))));
        return Stream.concat(
                views,
                Stream.of(dynamicTest(
                        "and there was much to do", () -> assertThat(works).hasValueGreaterThanOrEqualTo(WORKS))));
    }

    /** Gives how much there is to do on the page. */
    private static int trySending(ViewRule rule) {
        String address = rule.at(SQUARE::thing);
        String mighty = isOfTheBackOffice(rule) && rule.letIn().contains(MIGHTIEST)
                ? MIGHTIEST
                : rule.looker().orElseThrow();
        Map<String, Map<String, String>> offered = offered(mighty, address);
        List<String> before = SQUARE.column(DONE);
        for (String name : SQUARE.people().keySet()) {
            Set<String> works = new HashSet<>(offered.keySet());
            if (rule.letIn().contains(name)) {
                // at work for another shop, or in an account of their own, others may do the same
                works.removeAll(isOfTheBackOffice(rule) ? offered(name, address).keySet() : offered.keySet());
            }
            for (String work : works) {
                HttpResponse<String> answer = SQUARE.people().get(name).post(address, offered.get(work));
                assertThat(isRefused(answer, name, rule))
                        .as("%s does %s at %s and gets %s", name, work, address, answer)
                        .isTrue();
            }
        }
        assertThat(SQUARE.column(DONE)).as("what anybody has done").isEqualTo(before);
        return offered.size();
    }

    private static boolean isOfTheBackOffice(ViewRule rule) {
        return rule.view().startsWith("admin-web/");
    }

    /** Whoever has not signed in may be asked to. */
    private static boolean isRefused(HttpResponse<String> answer, String who, ViewRule rule) {
        return (rule.letIn().contains(who) ? REFUSED : KEPT_OUT).contains(answer.statusCode())
                || who.equals("anonymous")
                        && answer.headers().firstValue("Location").orElse("").contains("/sign-in");
    }

    /** What somebody is offered to do on a page, with the fields of its form. */
    private static Map<String, Map<String, String>> offered(String who, String address) {
        String page = SQUARE.people().get(who).send("GET", address).body();
        Map<String, Map<String, String>> offered = new LinkedHashMap<>();
        FORM.matcher(page).results().map(form -> form.group(1)).forEach(form -> {
            Map<String, String> fields = fields(form);
            for (String work : works(form)) {
                Map<String, String> sent = new LinkedHashMap<>(fields);
                sent.put(WHAT, work);
                offered.putIfAbsent(work, sent);
            }
        });
        return offered;
    }

    private static List<String> works(String form) {
        return FIELD.matcher(form)
                .results()
                .map(field -> attributes(field.group(2)))
                .filter(attributes -> WHAT.equals(attributes.get("name")))
                .map(attributes -> attributes.getOrDefault("value", ""))
                .toList();
    }

    /** As somebody would fill them in: what stands there, the first choice, or anything. */
    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(form);
        while (field.find()) {
            Map<String, String> attributes = attributes(field.group(2));
            String name = attributes.getOrDefault("name", "");
            boolean typed = !field.group(1).equals("button") && !"file".equals(attributes.get("type"));
            if (typed && !name.isEmpty() && !LEFT_OUT.contains(name)) {
                String value = field.group(1).equals("select")
                        ? firstChoice(form.substring(field.end()))
                        : attributes.getOrDefault("value", "");
                fields.putIfAbsent(name, value.isEmpty() ? anything(attributes) : value);
            }
        }
        return fields;
    }

    private static String anything(Map<String, String> attributes) {
        return switch (attributes.getOrDefault("type", "")) {
            case "date" -> "2026-12-31";
            case "hidden" -> "";
            default -> "1";
        };
    }

    private static String firstChoice(String from) {
        Matcher option = OPTION.matcher(from);
        return option.find() ? option.group(1) : "";
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new LinkedHashMap<>();
        ATTRIBUTE.matcher(tag).results().forEach(each -> attributes.put(each.group(1), each.group(2)));
        return attributes;
    }
}
