package org.sandaga.browser;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.sandaga.api.Pictures;
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
    private static final String STRANGER = "anonymous";

    /** Forms that lead to no view: whom their portal lets in may keep lists. */
    private static final Map<String, Set<String>> SERVLETS = Map.of(
            "/vendor/lists", Set.of("fatou", "khady", "koffi"),
            "/admin/lists", Set.of("aminata", "omar", "lea"));

    /** Anybody may come and go. */
    private static final Pattern DOORS = Pattern.compile("(/vendor|/admin)?/(sign-out|persona)");

    /** Things of somebody's; in the shop offers are everybody's to buy. */
    private static final Pattern AT_WORK = Pattern.compile("(off|vor|usr)_[0-9a-z]{26}");

    private static final Pattern IN_THE_SHOP = Pattern.compile("(adr|cln|vor)_[0-9a-z]{26}");

    /** Anything else would say that it was the form that was not good enough. */
    private static final Set<Integer> KEPT_OUT = Set.of(403, 404);

    /** All that people do here: what is written down of it, and all that it changes. */
    private static final String DONE = Stream.concat(
                    Stream.of(
                                    "catalog.category",
                                    "catalog.product",
                                    "commission.rule",
                                    "customer.address",
                                    "customer.profile",
                                    "identity.kept_columns",
                                    "identity.kept_view",
                                    "identity.role",
                                    "offer.offer",
                                    "offer.price",
                                    "shared.setting",
                                    "shipping.rate",
                                    "vendor.invitation",
                                    "vendor.member",
                                    "vendor.vendor")
                            .map(table -> "select t::text as kept from " + table + " t"),
                    Stream.of(
                            "select id || ' ' || quantity from cart.line",
                            "select id || ' ' || status from ordering.vendor_order",
                            "select offer_id || ' ' || on_hand from inventory.stock_item"))
            .collect(Collectors.joining(
                    " union all ",
                    "select (select count(*) from audit.record where actor <> 'system') || ' ' || md5(string_agg(kept, '' order by kept)) from (",
                    ") as everything"));

    /** How much there is to do on all pages, at least. */
    private static final int WORKS = 50;

    /** Forms that many pages have are tried from the first of them. */
    private static final Set<String> TRIED = new HashSet<>();

    /** An order that is given up meanwhile, because nobody has paid it for an hour, would pass for somebody's work. */
    @BeforeAll
    static void letNothingHappenByItself() {
        letJobsBeDueIn("1 day");
    }

    @AfterAll
    static void letThingsHappenAgain() {
        letJobsBeDueIn("0");
    }

    private static void letJobsBeDueIn(String time) {
        assertThat(SQUARE.column("update shared.job set due_at = now() + ?::interval returning name", time))
                .isNotEmpty();
    }

    @TestFactory
    @Tag("A-01")
    Stream<DynamicTest> worksForThoseToWhomItIsShown() {
        AtomicInteger works = new AtomicInteger();
        Stream<DynamicTest> views = ViewRule.all().stream()
                .filter(rule -> rule.hasAddress() && rule.status() == 200)
                .map(rule -> dynamicTest(rule.toString(), () -> works.addAndGet(trySending(rule))));
        return Stream.concat(
                views,
                Stream.of(dynamicTest(
                        "and there was much to do", () -> assertThat(works).hasValueGreaterThanOrEqualTo(WORKS))));
    }

    /** Pictures are sent by a script, which no page shows as a form. */
    @ParameterizedTest
    @CsvSource({"/vendor/pictures, fatou koffi", "/admin/pictures, aminata"})
    @Tag("A-01")
    void takesPicturesOnlyOfThoseWhoDescribeProducts(String address, String senders) {
        byte[] picture = Pictures.png(5, 5);
        Set<String> letIn = Set.of(senders.split(" "));
        SQUARE.people().forEach((name, who) -> {
            HttpResponse<String> answer = who.upload(address, "file", picture);
            if (letIn.contains(name)) {
                assertThat(answer.statusCode()).as(name).isEqualTo(200);
                assertThat(answer.body()).contains("\"id\"");
                assertThat(who.post(address, Map.of("file", "none")).statusCode())
                        .as("no file of " + name)
                        .isEqualTo(400);
            } else {
                assertThat(isRefused(answer, name) || name.equals(STRANGER) && answer.statusCode() == 415)
                        .as("%s sends a picture to %s and gets %s", name, address, answer)
                        .isTrue();
            }
        });
    }

    /** Gives how much there is to do on the page. */
    private static int trySending(ViewRule rule) {
        String address = rule.at(SQUARE::thing);
        String mighty = rule.letIn().contains(MIGHTIEST) && isOf(rule, "admin-web/")
                ? MIGHTIEST
                : rule.looker().orElse(STRANGER);
        List<Work> works = rule.looker().isEmpty()
                ? List.of()
                : offered(mighty, address).values().stream()
                        .filter(work -> work.target().equals(address) || TRIED.add(work.key()))
                        .toList();
        List<Attempt> attempts = new ArrayList<>();
        for (String name : SQUARE.people().keySet()) {
            if (!name.equals(mighty) || rule.looker().isEmpty()) {
                attempts.addAll(attempts(rule, address, name, works));
            }
        }
        if (!attempts.isEmpty()) {
            List<String> before = SQUARE.column(DONE);
            attempts.forEach(EveryButtonIT::send);
            assertThat(SQUARE.column(DONE)).as("what anybody has done").isEqualTo(before);
        }
        return works.size();
    }

    private static void send(Attempt attempt) {
        Work work = attempt.work();
        HttpResponse<String> answer = SQUARE.people().get(attempt.who()).post(work.target(), work.fields());
        assertThat(attempt.mayNot() ? isRefused(answer, attempt.who()) : answer.statusCode() < 500)
                .as("%s does %s and gets %s", attempt.who(), work.key(), answer)
                .isTrue();
    }

    /**
     * What somebody tries: all that is not theirs to do, and, where others have the same page for their own things, to do
     * it with these.
     */
    private static List<Attempt> attempts(ViewRule rule, String address, String name, List<Work> works) {
        List<Attempt> attempts = new ArrayList<>();
        boolean beside = rule.letIn().contains(name) && isBeside(name, rule);
        Set<String> own = beside && !works.isEmpty() ? offered(name, address).keySet() : Set.of();
        for (Work work : works) {
            if (!letIn(rule, address, work).contains(name)) {
                attempts.add(new Attempt(name, work, true));
            } else if (beside && work.target().equals(address)) {
                if (!own.contains(work.key())) {
                    attempts.add(new Attempt(name, work, true));
                }
            } else if (isAboutSomebodys(work) && !address.contains("token=")) {
                attempts.add(new Attempt(name, work, false));
            }
        }
        // a page of one thing may do its only work without a word on what, also while it does not offer it
        if (!rule.letIn().contains(name) && rule.address().contains("{") && !isOf(rule, "admin-web/")) {
            attempts.add(new Attempt(name, new Work(address, "nothing", Map.of()), true));
        }
        return attempts;
    }

    /** Whom the page that a form leads to lets in. */
    private static Set<String> letIn(ViewRule rule, String address, Work work) {
        if (work.target().equals(address)) {
            return rule.letIn();
        }
        if (DOORS.matcher(work.target()).matches()) {
            return SQUARE.people().keySet();
        }
        return Optional.ofNullable(SERVLETS.get(work.target()))
                .or(() -> ViewRule.all().stream()
                        .filter(each -> each.address().equals(work.target()))
                        .map(ViewRule::letIn)
                        .findFirst())
                .orElseThrow(() -> new AssertionError("who may send to " + work.target() + "?"));
    }

    /** Whether they work for the same house as whoever may most, so that a form which only one is shown is not theirs. */
    private static boolean isBeside(String name, ViewRule rule) {
        return !rule.letIn().contains(STRANGER)
                && (isOf(rule, "admin-web/") || isOf(rule, "vendor-web/") && name.equals("khady"));
    }

    private static boolean isAboutSomebodys(Work work) {
        return work.names(work.target().startsWith("/vendor/") ? AT_WORK : IN_THE_SHOP);
    }

    private static boolean isOf(ViewRule rule, String portal) {
        return rule.view().startsWith(portal);
    }

    /** Whoever has not signed in may be asked to. */
    private static boolean isRefused(HttpResponse<String> answer, String who) {
        return KEPT_OUT.contains(answer.statusCode())
                || who.equals(STRANGER)
                        && answer.headers().firstValue("Location").orElse("").contains("/sign-in");
    }

    private static Map<String, Work> offered(String who, String address) {
        return Work.on(SQUARE.people().get(who).send("GET", address).body(), address);
    }

    /**
     * Somebody doing something.
     *
     * @param mayNot whether it is not theirs to do; else they do it with what is not theirs
     */
    private record Attempt(String who, Work work, boolean mayNot) {}
}
