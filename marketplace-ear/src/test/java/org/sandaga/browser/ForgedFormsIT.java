package org.sandaga.browser;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.sandaga.running.Beside;
import org.sandaga.shared.Id;
import org.sandaga.views.Portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** Forms of the portals, sent as no browser sends them. */
@Beside
@InChromium
class ForgedFormsIT {
    private static final Square SQUARE = Square.get();
    private static final String STATE = FacesForm.STATE;

    /** Their one button does its work without a word on what: nobody presses it here. */
    private static final Set<String> ACT_UNASKED = Set.of(
            "storefront-web/checkout/review.xhtml",
            "storefront-web/checkout/payment.xhtml",
            "storefront-web/order/cancel.xhtml");

    /**
     * Whoever may use the page sends a state that the server never gave: it is refused, or the page opened afresh. At
     * least the order of rules, the tree of categories and the parts of the portals are forms of Faces; what such a state
     * could do there is tried by {@link RulesInOrderIT} and {@link CategoriesByHandIT}.
     */
    @TestFactory
    @Tag("F-01")
    @Tag("F-02")
    Stream<DynamicTest> refusesAStateThatIsNotItsOwn() {
        List<ViewRule> stateful = statefulViews().toList();
        assertThat(stateful)
                .extracting(ViewRule::view)
                .contains("admin-web/rules.xhtml", "admin-web/categories.xhtml", "admin-web/parts.xhtml");
        return stateful.stream()
                .map(rule -> dynamicTest(rule.toString(), () -> {
                    String address = rule.at(SQUARE::thing);
                    Onlooker who = SQUARE.people().get(rule.looker().orElseThrow());
                    // asked by the browser, which keeps the session that the state belongs to
                    Map<String, String> form = FacesForm.of(who.ask(address).text());
                    assertThat(form).as("a state and the name of its form").hasSizeGreaterThan(1);
                    Map<String, String> forged = FacesForm.otherStates(
                            form.get(STATE), anothers(rule, address).orElse("1:1"));
                    forged.forEach((what, state) -> {
                        form.put(STATE, state);
                        HttpResponse<String> answer = who.post(address, form);
                        // the state of no page is taken for none: the page is shown, unless the form lacks what it
                        // needs
                        assertThat(answer.statusCode())
                                .as(what)
                                .isIn(
                                        what.equals("none")
                                                ? Set.of(200, 404)
                                                : Set.of(302, 303, 400, 403, 404, 409, 413));
                        showsNoInside(answer.body());
                    });
                }));
    }

    /** Most pages keep no state: one that comes all the same neither breaks them nor leaves out what they do first. */
    @TestFactory
    @Tag("F-01")
    Stream<DynamicTest> aStateThatNobodyGaveOutBreaksNoPage() {
        return ViewRule.all().stream()
                .filter(rule -> rule.hasAddress() && rule.looker().isPresent())
                .map(rule -> dynamicTest(rule.toString(), () -> {
                    String address = rule.at(SQUARE::thing);
                    Onlooker who = SQUARE.people().get(rule.looker().orElseThrow());
                    for (String state : List.of("x", "stateless")) {
                        HttpResponse<String> shown =
                                who.send("GET", address + (address.contains("?") ? "&" : "?") + STATE + "=" + state);
                        assertThat(shown.statusCode()).as(state).isEqualTo(rule.status());
                        showsNoInside(shown.body());
                    }
                    if (!ACT_UNASKED.contains(rule.view())) {
                        HttpResponse<String> answer = who.post(address, Map.of(STATE, FacesForm.OBJECT));
                        assertThat(answer.statusCode()).isLessThan(500);
                        showsNoInside(answer.body());
                    }
                }));
    }

    /** The state that somebody else was given for the same page. */
    private static Optional<String> anothers(ViewRule rule, String address) {
        return rule.letIn().stream()
                .skip(1)
                .filter(each -> !each.equals("anonymous"))
                .findFirst()
                .map(name -> FacesForm.of(SQUARE.people().get(name).ask(address).text())
                        .get(STATE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/vendor/", "/admin/"})
    @Tag("F-02")
    void aStateSentByAStrangerOpensNothing(String portal) {
        Onlooker stranger = SQUARE.people().get("anonymous");
        for (String state : new String[] {"stateless", FacesForm.OBJECT}) {
            HttpResponse<String> answer = stranger.post(portal, new LinkedHashMap<>(Map.of(STATE, state)));
            assertThat(answer.statusCode()).isIn(302, 303, 400, 403, 404);
            showsNoInside(answer.body());
        }
    }

    @TestFactory
    @Tag("F-04")
    Stream<DynamicTest> takesExpressionsForWhatTheyAre() {
        // a product long enough that no identifier of a page holds it by chance
        String expression = "#{1234567*7654321}${1234567*7654321}";
        return ViewRule.all().stream()
                .filter(rule -> rule.looker().isPresent() && rule.status() == 200)
                .map(rule -> dynamicTest(rule.toString(), () -> {
                    String address = rule.at(SQUARE::thing);
                    String asked = address
                            + (address.contains("?") ? "&" : "?")
                            + Stream.of("q", "next", "told", "from", "state", "sort", "tab", "filter")
                                    .map(name -> name + "=" + encoded(expression))
                                    .collect(Collectors.joining("&"));
                    String body = SQUARE.people()
                            .get(rule.looker().orElseThrow())
                            .send("GET", asked)
                            .body();
                    assertThat(body).doesNotContain("9449772114007");
                    showsNoInside(body);
                }));
    }

    /** Khady accepts and ships; what the shop is called is none of the buttons that she has. */
    @Test
    @Tag("F-03")
    void aButtonThatIsNotShownDoesNothing() {
        String name = "select display_name from vendor.vendor where slug = ?";
        String shop = SQUARE.thing("shop");
        List<String> before = SQUARE.column(name, shop);
        String version = SQUARE.column("select version from vendor.vendor where slug = ?", shop)
                .getFirst();

        HttpResponse<String> answer = SQUARE.people()
                .get("khady")
                .post(
                        "/vendor/shop",
                        Map.of(
                                "do",
                                "describe",
                                "version",
                                version,
                                "displayName",
                                "Forged",
                                "email",
                                "f@example.org"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(SQUARE.column(name, shop)).isEqualTo(before);
    }

    /** Her address is shown where her name is changed; it is no field, and what she may do stands nowhere. */
    @Test
    @Tag("F-03")
    void aFieldThatIsOnlyReadIsNotTaken() {
        String khady =
                "select i.value || ' ' || u.status from identity.identifier i join identity.account u on u.id = i.user_id where i.value like 'khady@%'";
        List<String> before = SQUARE.column(khady);
        String name = SQUARE.column("select u.name" + khady.substring(khady.indexOf(" from")))
                .getFirst();

        HttpResponse<String> answer = SQUARE.people()
                .get("khady")
                .post(
                        "/fr/account",
                        Map.of("name", name, "language", "fr", "email", "forged@example.org", "status", "CLOSED"));

        assertThat(answer.statusCode()).isIn(302, 303);
        assertThat(SQUARE.column(khady)).isEqualTo(before).hasSize(1);
    }

    @Test
    @Tag("F-03")
    void theRowOfSomebodyElseIsNotFound() {
        Onlooker koffi = SQUARE.people().get("koffi");
        String offer = SQUARE.thing("offer");
        String sale = SQUARE.thing("sale");
        String[] ids = {uuid(offer), uuid(sale)};
        String found =
                "select status from offer.offer where id = ?::uuid union all select status from ordering.vendor_order where id = ?::uuid order by 1";
        List<String> before = SQUARE.column(found, ids);
        assertThat(before).hasSize(2);
        String stock = "select on_hand || ' ' || version from inventory.stock_item where offer_id = ?::uuid";
        List<String> pieces = SQUARE.column(stock, uuid(offer));
        assertThat(pieces).hasSize(1);

        List<HttpResponse<String>> answers = List.of(
                koffi.post("/vendor/offers", Map.of("do", "pause", "offer", offer)),
                koffi.post("/vendor/offers", Map.of("do", "retire", "offer", offer)),
                koffi.post("/vendor/offers/" + offer + "/stock", Map.of("do", "receive", "quantity", "5")),
                koffi.post("/vendor/orders", Map.of("order", sale)),
                koffi.post("/vendor/orders/" + sale, Map.of("do", "refuse", "reason", "forged")));

        answers.forEach(each -> showsNoInside(each.body()));
        assertThat(answers).allMatch(each -> each.statusCode() < 500);
        assertThat(SQUARE.column(found, ids)).isEqualTo(before);
        assertThat(SQUARE.column(stock, uuid(offer))).isEqualTo(pieces);
    }

    private static String uuid(String id) {
        return Id.parse(id.substring(0, 3), id).toString();
    }

    @ParameterizedTest
    @CsvSource({"'', storefront-web, awa", "/vendor, vendor-web, fatou", "/admin, admin-web, aminata"})
    @Tag("A-13")
    void findsNoFileOfAView(String portal, String module, String somebodyAtHome) {
        Onlooker who = SQUARE.people().get(somebodyAtHome);
        List<String> files = Stream.of(module, "portal-kit")
                .flatMap(each -> new Portal(each).files().stream())
                .toList();
        assertThat(files).contains("/WEB-INF/frame.xhtml", "/kit/frame.xhtml", "/META-INF/tags/field.xhtml");
        for (String file : files) {
            HttpResponse<String> answer = who.send("GET", portal + file);
            assertThat(answer.statusCode()).as(portal + file).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("ui:composition");
        }
        for (String path : new String[] {
            "/WEB-INF/web.xml",
            "/WEB-INF/faces-config.xml",
            "/META-INF/MANIFEST.MF",
            "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
            "/jakarta.faces.resource/..%2F..%2FWEB-INF%2Fweb.xml.xhtml",
            "/jakarta.faces.resource/frame.xhtml.xhtml?con=../../WEB-INF"
        }) {
            HttpResponse<String> answer = who.send("GET", portal + path);
            assertThat(answer.statusCode()).as(portal + path).isIn(400, 403, 404);
            assertThat(answer.body()).doesNotContain("<web-app", "<faces-config", "ui:composition");
        }
    }

    private static Stream<ViewRule> statefulViews() {
        return ViewRule.all().stream()
                .filter(rule ->
                        rule.looker().filter(name -> !name.equals("anonymous")).isPresent())
                .filter(rule -> rule.hasAddress() && rule.status() == 200)
                .filter(rule -> FacesForm.of(SQUARE.people()
                                .get(rule.looker().orElseThrow())
                                .send("GET", rule.at(SQUARE::thing))
                                .body())
                        .containsKey(STATE));
    }

    private static void showsNoInside(String body) {
        assertThat(body).doesNotContain("at org.", "at java.", "Exception", "\tat ", "org.apache");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
