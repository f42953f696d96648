package org.sandaga.browser;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;

import org.sandaga.api.Api;
import org.sandaga.api.Patience;
import org.sandaga.api.Person;
import org.sandaga.api.Reply;
import org.sandaga.api.Shop;
import org.sandaga.api.Shopping;
import org.sandaga.api.Town;
import org.sandaga.launcher.Login;
import org.sandaga.running.Alone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Whatever people write and the marketplace keeps is shown whole to whoever reads it, and as text: into each field
 * whose door the domain's {@code EveryTextIT} tries goes a part of the list, another one each time; a description takes
 * all of it.
 *
 * <p>A browser reads the answers, and shows some of the pages.
 */
@Alone
@InChromium
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryTextIsShownIT {
    private static final String READ = "answer => {" + Payloads.RUNS + """
              const page = new DOMParser().parseFromString(answer, 'text/html');
              return { text: page.querySelector('main').textContent, ran: runs(page) };
            }""";

    private final Town town = new Town();
    private final Api admin = town.admin();
    private final Shop fatou = town.shop("Fatou");
    private final Api owner = fatou.owner();
    private final Onlooker shopper = new Onlooker(town.marketplace().url(), "", FormData.create());
    private final Onlooker seller = signedIn(fatou.lead().email(), Town.PASSWORD);
    private final Onlooker operator = signedIn(town.marketplace().administrator());

    private final Map<String, String> written = new LinkedHashMap<>();
    private final Set<String> shown = new TreeSet<>();
    private final Deque<Runnable> undoing = new ArrayDeque<>();
    private final List<String> dialogs = new ArrayList<>();

    private String slug = "";
    private String category = "";
    private String product = "";
    private String offer = "";
    private String blocked = "";
    private String rule = "";
    private String proposal = "";
    private String applicant = "";
    private Shopping.Bought refunded;
    private Shopping.Bought refused;

    private Onlooker signedIn(Login who) {
        return signedIn(who.user(), who.password());
    }

    private Onlooker signedIn(String email, String password) {
        FormData typed = FormData.create().set("email", email).set("password", password);
        return new Onlooker(town.marketplace().url(), "/sign-in", typed);
    }

    @BeforeAll
    void write() {
        List.of(shopper, seller, operator)
                .forEach(who -> who.window(Screen.DESKTOP).open("/fr/").page().onDialog(dialog -> {
                    dialogs.add(dialog.message());
                    dialog.dismiss();
                }));
        introduceThemselves();
        describeCategory();
        sell();
        buy();
        decide();
    }

    @AfterAll
    void takeBack() {
        undoing.forEach(Runnable::run);
        List.of(shopper, seller, operator)
                .forEach(who -> who.window(Screen.DESKTOP).close());
    }

    /** A part of the list that has so much room, to be found again by what it is. */
    private String text(String what, int most) {
        String text = Payloads.line(most, written.size());
        written.put(what, text);
        return text;
    }

    private void introduceThemselves() {
        keepsWhatIsPosted("/fr/account", Map.of("name", text("account", 100), "language", "fr"));
        Reply shop = owner.get("/v1/vendor/shop").is(200);
        slug = shop.text("/slug");
        String name = shop.text("/displayName");
        describe(text("shop", 100), text("story", 4_000));
        undoing.add(() -> describe(name, "Paniers"));
        owner.with("If-Match", owner.get("/v1/vendor/shop").header("ETag"))
                .put("/v1/vendor/shop/face", Map.of("policies", Map.of("fr", text("promises", 4_000))))
                .is(200);
        Map<String, String> view = Map.of(
                "do", "keep",
                "list", "vendor.offers",
                "name", text("view of a list", 60),
                "question", "?q=x",
                "next", "/vendor/offers");
        keepsWhatIsPosted("/vendor/lists", view);
    }

    private void keepsWhatIsPosted(String path, Map<String, String> form) {
        assertThat(seller.post(path, form).statusCode()).as(path).isEqualTo(302);
    }

    private void describe(String name, String story) {
        Map<String, Object> wanted =
                Map.of("displayName", name, "email", fatou.lead().email(), "description", Map.of("fr", story));
        owner.with("If-Match", owner.get("/v1/vendor/shop").header("ETag"))
                .put("/v1/vendor/shop", wanted)
                .is(200);
    }

    private void describeCategory() {
        Map<String, Object> below = Map.of("parent", town.category(), "name", Map.of("fr", "Objets"));
        Reply added = admin.post("/v1/admin/categories", below).is(201);
        category = added.text("/id");
        Reply named = rename(added, text("category", 120));
        undoing.add(() -> rename(named, "Objets"));
        Map<String, Object> number = attribute("number", "NUMBER");
        number.put("unit", "kg");
        Map<String, Object> choice = attribute("choice", "CHOICE");
        choice.put("choices", List.of(Map.of("code", "one", "name", Map.of("fr", text("value to choose", 120)))));
        admin.put(
                        "/v1/admin/categories/" + category + "/attributes",
                        Map.of("items", List.of(attribute("text", "TEXT"), number, choice)))
                .is(200);
    }

    private Reply rename(Reply read, String name) {
        return admin.with("If-Match", read.header("ETag"))
                .put("/v1/admin/categories/" + category, Map.of("name", Map.of("fr", name), "position", 0))
                .is(200);
    }

    private Map<String, Object> attribute(String code, String kind) {
        return new HashMap<>(Map.of(
                "code",
                code,
                "name",
                Map.of("fr", text("attribute " + code, 120)),
                "kind",
                kind,
                "choices",
                List.of(),
                "required",
                false,
                "filterable",
                false));
    }

    private void sell() {
        Map<String, Object> article = new HashMap<>(fatou.product(text("title", 250)));
        // without control characters, which no page may hold
        String description = String.join(" ", Payloads.all()).replaceAll("\\p{Cntrl}", "");
        written.put("description", description);
        article.put("category", category);
        article.put("brand", text("brand", 120));
        article.put("description", Map.of("fr", description));
        article.put("attributes", Map.of("text", text("value", 500), "number", "12", "choice", "one"));
        Map<String, String> options = Map.of(text("axis", 60), text("option", 200));
        article.put("variants", List.of(Map.of("options", options, "pictures", List.of())));
        product = fatou.sell(article, text("article number", 120), 12_500, 9);
        undoing.add(
                () -> admin.post("/v1/admin/products/" + product + "/archival").is(200));
        offer = owner.get("/v1/vendor/offers").is(200).text("/items/0/id");
        owner.post(
                        "/v1/vendor/offers/" + offer + "/stock/receipts",
                        Map.of("quantity", 1, "reason", text("why there is more", 200)))
                .is(200);
        rule = admin.post("/v1/admin/commission-rules", Town.rule(text("rule", 100), fatou.id(), 1_000))
                .is(201)
                .text("/id");
        undoing.add(() -> admin.delete("/v1/admin/commission-rules/" + rule).is(204));
        town.awaitListed(category, product);
    }

    private void buy() {
        Map<String, String> shipTo = Map.of(
                "name", text("recipient", 100),
                "line1", text("street", 200),
                "line2", text("floor", 200),
                "city", text("town", 100),
                "landmark", text("landmark", 200),
                "country", "SN");
        refunded = town.pay(town.guest(1, offer).buy("awa@example.org", shipTo));
        admin.post(
                        "/v1/admin/purchases/orders/" + order(refunded) + "/refunds",
                        Map.of("amount", Town.xof(500), "reason", text("why money goes back", 200)))
                .is(201);
        refused = town.pay(town.guest(1, offer).buy());
        String refusal = "/v1/vendor/orders/" + order(refused);
        Patience.until("the order can be refused", () -> owner.get(refusal).status() == 200);
        owner.post(refusal + "/refusal", Map.of("reason", text("why it is not sent", 500)))
                .is(200);
    }

    private static String order(Shopping.Bought bought) {
        return bought.read().text("/orders/0/id");
    }

    private void decide() {
        blocked = fatou.offer(3_000, 1);
        admin.post("/v1/admin/offers/" + blocked + "/block", Map.of("reason", text("why it is blocked", 1_000)))
                .is(204);
        proposal = owner.post("/v1/vendor/proposals", fatou.product("Corbeille"))
                .is(201)
                .text("/id");
        admin.post("/v1/admin/products/" + proposal + "/return", Map.of("remark", text("what is to be mended", 1_000)))
                .is(200);
        Person coumba = town.person("Coumba");
        applicant = town.apply(coumba, "Coumba");
        admin.post(
                        "/v1/admin/vendors/" + applicant + "/change-request",
                        Map.of("reason", text("what is missing", 1_000)))
                .is(200);
    }

    @TestFactory
    @Tag("X-01")
    Stream<DynamicTest> showsItWholeWhereItIsRead() {
        return Stream.of(
                        inTheShop(),
                        atTheVendors(),
                        inTheBackOffice(),
                        Stream.of(dynamicTest(
                                "and all of it is read somewhere",
                                () -> assertThat(shown).isEqualTo(written.keySet()))))
                .flatMap(each -> each);
    }

    private Stream<DynamicTest> inTheShop() {
        return Stream.of(
                shows(shopper, "/fr/shop/" + slug, "shop", "story", "promises", "title", "brand"),
                shows(shopper, "/fr/c/x-" + category, "category", "title", "brand"),
                shows(
                        shopper,
                        "/fr/p/x-" + product,
                        "category",
                        "title",
                        "brand",
                        "description",
                        "option",
                        "attribute text",
                        "value",
                        "attribute number",
                        "attribute choice",
                        "value to choose",
                        "shop"),
                shows(
                        shopper,
                        "/fr/track/" + refunded.number() + "?token=" + refunded.tracking(),
                        "recipient",
                        "street",
                        "floor",
                        "town",
                        "landmark",
                        "title",
                        "option",
                        "shop"),
                shows(shopper, "/fr/track/" + refused.number() + "?token=" + refused.tracking(), "why it is not sent"));
    }

    private Stream<DynamicTest> atTheVendors() {
        return Stream.of(
                shows(seller, "/vendor/offers", "view of a list", "title", "article number"),
                shows(seller, "/vendor/offers/" + offer + "/stock", "title", "article number", "why there is more"),
                shows(seller, "/vendor/offers/" + blocked + "/stock", "why it is blocked"),
                shows(seller, "/vendor/stock", "title", "article number", "why there is more", "account"),
                shows(
                        seller,
                        "/vendor/orders/" + order(refunded),
                        "recipient",
                        "street",
                        "floor",
                        "town",
                        "landmark",
                        "title",
                        "option",
                        "article number",
                        "rule"),
                shows(seller, "/vendor/orders/" + order(refused), "why it is not sent"),
                shows(seller, "/vendor/proposals/" + proposal, "what is to be mended"));
    }

    private Stream<DynamicTest> inTheBackOffice() {
        return Stream.of(
                shows(
                        operator,
                        "/admin/products/" + product,
                        "title",
                        "brand",
                        "description",
                        "axis",
                        "option",
                        "attribute text",
                        "value",
                        "value to choose",
                        "article number",
                        "shop"),
                shows(operator, "/admin/products/" + proposal, "what is to be mended"),
                shows(
                        operator,
                        "/admin/categories/" + category,
                        "category",
                        "attribute text",
                        "attribute number",
                        "attribute choice",
                        "value to choose"),
                shows(operator, "/admin/rules/" + rule, "rule"),
                shows(
                        operator,
                        "/admin/purchases/" + refunded.purchase(),
                        "recipient",
                        "street",
                        "floor",
                        "town",
                        "landmark",
                        "title",
                        "option",
                        "article number",
                        "shop",
                        "rule",
                        "why money goes back"),
                shows(operator, "/admin/purchases/" + refused.purchase(), "why it is not sent"),
                shows(operator, "/admin/people/" + fatou.lead().id(), "account"),
                shows(operator, "/admin/vendors/" + fatou.id(), "shop", "story"),
                shows(operator, "/admin/vendors/" + applicant, "what is missing"));
    }

    private DynamicTest shows(Onlooker who, String address, String... what) {
        return dynamicTest(address, () -> {
            Window window = who.window(Screen.DESKTOP);
            APIResponse answer =
                    window.context().request().get(town.marketplace().url() + address);
            assertThat(answer.status()).isEqualTo(200);
            Map<?, ?> page = (Map<?, ?>) window.page().evaluate(READ, answer.text());
            assertThat(page.get("ran")).as("what could run").isEqualTo(0);
            String read = onOneLine(page.get("text").toString());
            for (String each : what) {
                assertThat(read).as(each).contains(onOneLine(written.get(each)));
                shown.add(each);
            }
        });
    }

    /** Pages begin lines where they like. */
    private static String onOneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @Test
    @Tag("X-01")
    void nothingOfItRunsInAWindow() {
        Map<String, Onlooker> pages = Map.of(
                "/fr/p/x-" + product, shopper,
                "/fr/shop/" + slug, shopper,
                "/vendor/orders/" + order(refunded), seller,
                "/admin/products/" + product, operator);
        pages.forEach((address, who) ->
                who.window(Screen.DESKTOP).anew().open(address).complainsOfNothing());

        assertThat(dialogs).as("dialogs that a text opened").isEmpty();
    }
}
