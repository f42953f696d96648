package org.sandaga.browser;

import java.net.http.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.microsoft.playwright.APIResponse;

import org.sandaga.running.Beside;
import org.sandaga.views.Portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** Every view of the three portals in the demo's world: who may see it, and how it looks to whom it is for. */
@Beside
@InChromium
class EveryViewIT {
    private static final Square SQUARE = Square.get();
    private static final List<ViewRule> RULES = ViewRule.all();
    private static final String SIGN_IN = "/sign-in";

    /** Views whose amounts are no money that moved, and the one that amounts lead to. */
    private static final Set<String> WITHOUT_MONEY = Set.of(
            "admin-web/settings.xhtml",
            "admin-web/settings/one.xhtml",
            "admin-web/rules.xhtml",
            "admin-web/rules/one.xhtml",
            "admin-web/messages/one.xhtml",
            "admin-web/parts.xhtml",
            "admin-web/journals/one.xhtml",
            "vendor-web/offers.xhtml");

    /**
     * Where amounts lead: in the back office to journals, accounts and reports, or to a run or a payout, whose own
     * amounts do; for vendors to their movements, or to an order or a payout.
     */
    private static final Map<String, String> TRAILS = Map.of(
            "admin-web", links("/admin/", "journals", "ledger", "reports", "payouts/", "transfers/"),
            "vendor-web", links("/vendor/", "finance", "payouts", "orders/"));

    /**
     * Sums of rows that lead on, what is at stake in things to do, drawings above their table, the words before a figure,
     * what a button or a field is about, an account's or a payout's own page, what a piece costs, how a commission was
     * reckoned, subjects of letters.
     */
    private static final String NO_TRAIL =
            "tfoot, .todo, .chart, dt, button, .hint, dialog, h1, h1 + .price.big, .turnover, .article, #money details, a[lang], span[lang]";

    /** Prices of one piece, by the heads of their columns. */
    private static final String UNIT_PRICES =
            "td[data-label='Prix'], td[data-label='Proposé'], td[data-label='Au catalogue']";

    /** A rule of a page that refuses says whom it refuses, not who else may be. */
    private static final int REFUSALS = 400;

    /** In letters. */
    private static final int LONGER_THAN_A_NAME = 12;

    private static String links(String portal, String... places) {
        return Stream.of(places)
                .map(place -> "a[href^='" + portal + place + "']")
                .collect(Collectors.joining(", "));
    }

    @Test
    void everyViewIsListedWithItsRule() {
        assertThat(RULES.stream().map(ViewRule::view).distinct().toList())
                .as("views.txt has a line for each view")
                .containsExactlyInAnyOrderElementsOf(Portal.pages().toList());
    }

    @Test
    void everyRuleHasAPictureOfItsOwn() {
        assertThat(RULES.stream()
                        .filter(rule -> rule.hasAddress() && rule.looker().isPresent())
                        .map(ViewRule::picture))
                .doesNotHaveDuplicates();
    }

    @TestFactory
    @Tag("A-01")
    Stream<DynamicTest> letsInWhomItsRuleNamesAndNobodyElse() {
        return RULES.stream()
                .filter(ViewRule::hasAddress)
                .map(rule -> dynamicTest(rule.toString(), () -> {
                    String address = rule.at(SQUARE::thing);
                    for (Map.Entry<String, Onlooker> each : SQUARE.people().entrySet()) {
                        APIResponse answer = each.getValue().ask(address);
                        String told = each.getKey() + " at " + address;
                        if (rule.letIn().contains(each.getKey())) {
                            assertThat(answer.status()).as(told).isEqualTo(rule.status());
                        } else if (rule.status() < REFUSALS) {
                            assertThat(isKeptOut(answer, each.getKey()))
                                    .as(told + " got " + answer.status() + " "
                                            + answer.headers().get("location"))
                                    .isTrue();
                        }
                    }
                }));
    }

    /** Whoever has not signed in may be asked to; whoever has is told that there is nothing for them. */
    private static boolean isKeptOut(APIResponse answer, String who) {
        return Set.of(403, 404).contains(answer.status())
                || who.equals("anonymous")
                        && Set.of(302, 303).contains(answer.status())
                        && answer.headers().get("location").contains(SIGN_IN);
    }

    /** Odd spellings of an address are not found, odd methods and other sites' posts refused, and nobody frames a page. */
    @TestFactory
    @Tag("A-12")
    @Tag("F-06")
    @Tag("F-07")
    Stream<DynamicTest> turnsAwayWhatNobodySendsInGoodFaith() {
        return RULES.stream()
                .filter(rule -> rule.looker().isPresent() && rule.status() < REFUSALS)
                .map(rule -> dynamicTest(rule.toString(), () -> {
                    Onlooker who = SQUARE.people().get(rule.looker().orElseThrow());
                    String address = rule.at(SQUARE::thing);
                    for (String odd : odd(address)) {
                        assertThat(who.send("GET", odd).statusCode()).as(odd).isIn(302, 400, 404);
                    }
                    for (String method : List.of("PUT", "DELETE", "PATCH", "TRACE", "BREW")) {
                        assertThat(who.send(method, address, "Sec-Fetch-Site", "same-origin")
                                        .statusCode())
                                .as(method + " " + address)
                                .isBetween(400, 501);
                    }
                    assertThat(who.send("POST", address, "Origin", "https://elsewhere.example")
                                    .statusCode())
                            .isEqualTo(403);
                    assertThat(who.send("POST", address, "Sec-Fetch-Site", "cross-site")
                                    .statusCode())
                            .isEqualTo(403);
                    HttpHeaders headers = who.send("GET", address).headers();
                    assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
                    assertThat(headers.allValues("Content-Security-Policy"))
                            .singleElement()
                            .asString()
                            .contains("frame-ancestors 'none'");
                }));
    }

    private static List<String> odd(String address) {
        String path = address.replaceAll("\\?.*", "");
        return List.of(
                path + ";x=1", "/" + path, path + "/%2e/", path.replaceFirst("/(?=[^/]*$)", "/%2e/"), path + "%00");
    }

    @TestFactory
    Stream<DynamicTest> canBeLookedAtAndIsLight() {
        return RULES.stream()
                .filter(rule -> rule.hasAddress() && rule.looker().isPresent())
                .flatMap(rule -> Arrays.stream(Screen.values())
                        .map(screen -> dynamicTest(rule + " on " + screen, () -> look(rule, screen))));
    }

    /**
     * On a telephone alone, where a long word shows; barriers and pictures are the same in both languages. A text of
     * the bundles counts when it stands by itself and is longer than a word or two: what vendors and mails say in
     * French is no word of ours, and a name of theirs that happens to be one of ours is short.
     */
    @TestFactory
    Stream<DynamicTest> readsAsEnglishInEnglish() {
        Set<String> french = Portal.onlyFrench(LONGER_THAN_A_NAME);
        assertThat(french).hasSizeGreaterThan(1_000);
        return RULES.stream()
                .filter(rule -> rule.hasAddress() && rule.looker().isPresent())
                .map(rule -> dynamicTest(rule.toString(), () -> {
                    Window window = SQUARE.people()
                            .get(rule.looker().orElseThrow())
                            .english()
                            .anew();
                    assertThat(window.answer(rule.inEnglish(SQUARE::thing))).isEqualTo(rule.status());
                    window.readsAsEnglish(french);
                }));
    }

    /** Colours are held against the light on the one screen and against the dark on the other. */
    private static void look(ViewRule rule, Screen screen) {
        Window window =
                SQUARE.people().get(rule.looker().orElseThrow()).window(screen).anew();
        String address = rule.at(SQUARE::thing);
        boolean weighed = screen == Screen.DESKTOP;
        assertThat(weighed ? window.answerAtFirstVisit(address) : window.answer(address))
                .isEqualTo(rule.status());
        Window.Weight weight = window.weight();
        if (rule.isOfTheShop()) {
            window.standsStill();
            assertThat(window.page().content())
                    .as("a page of the shop keeps nothing on the server, and is made without a library of widgets")
                    .doesNotContain("jakarta.faces.ViewState")
                    .doesNotContainIgnoringCase("primefaces");
        }
        assertThat(window.page().content())
                .as("a word that its bundle does not have")
                .doesNotContain("???");
        window.look(rule.picture());
        if (!weighed) {
            window.staysReadableInTheDark();
        }
        String trail = TRAILS.get(rule.view().replaceFirst("/.*", ""));
        if (weighed && trail != null && !WITHOUT_MONEY.contains(rule.view())) {
            assertThat(window.amountsOutside(trail + ", " + NO_TRAIL + ", " + UNIT_PRICES))
                    .as("amounts that lead to no journal")
                    .isEmpty();
        }
        if (weighed) {
            assertThat(weight.bytes()).as("bytes of a first visit").isLessThanOrEqualTo(rule.bytes());
            assertThat(weight.requests()).as("requests of a first visit").isLessThanOrEqualTo((int) rule.requests());
        }
        if (weighed && rule.isPrinted()) {
            window.lookOnPaper(rule.picture());
        }
    }
}
