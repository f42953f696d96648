package org.sandaga.browser;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;

import org.sandaga.api.Patience;
import org.sandaga.api.Reply;
import org.sandaga.api.Shop;
import org.sandaga.api.Shopping;
import org.sandaga.api.Town;
import org.sandaga.running.Alone;

import static org.assertj.core.api.Assertions.assertThat;

/** What a vendor writes is text wherever it is read: in the shop, in both portals and in a spreadsheet. */
@Alone
@InChromium
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarkupStaysTextIT {
    private static final String FORMULA = "=cmd|' /C calc'!A0";
    private static final String RICH = "<b onclick=alert(1)>Gras</b> <style>main{display:none}</style>"
            + " <a href=\"javascript:alert(1)\">lien</a> <script>alert(1)</script>";
    private static final String PROMISES = "<i onclick=alert(1)>Échange</i> sous quatorze jours";
    private static final String BRAND = "\"><img src=x onerror=alert(1)>";
    private static final String SKU = "<svg onload=alert(1)>";
    private static final String FILE = "<img src=x onerror=alert(1)>.csv";
    private static final String CATEGORY = "<u onload=alert(1)>Nulle part</u>";

    private final Town town = new Town();
    private final Shop fatou = town.shop("Fatou");
    private final List<String> dialogs = new ArrayList<>();
    private Window shopper;
    private Window seller;
    private Window operator;
    private String product = "";
    private String slug = "";
    private String offer = "";
    private String purchase = "";
    private String order = "";

    @BeforeAll
    void sell() {
        product = fatou.sell(article(), SKU, 12_500, 9);
        slug = Patience.until(200, () -> town.anyone().get("/v1/products/" + product + "?market=SN"))
                .text("/slug");
        town.awaitListed(town.category(), product);
        offer = fatou.owner().get("/v1/vendor/offers").is(200).text("/items/0/id");
        Shopping.Bought bought = town.pay(town.guest(1, offer).buy());
        purchase = bought.purchase();
        order = bought.read().text("/orders/0/id");
        Patience.until(
                "the shop sees its order",
                () -> fatou.owner().get("/v1/vendor/orders/" + order).status() == 200);
        shopper = listening(Window.on(town.marketplace().url(), Screen.DESKTOP));
        seller = listening(enter(fatou.lead().email(), Town.PASSWORD));
        operator = listening(enter(
                town.marketplace().administrator().user(),
                town.marketplace().administrator().password()));
    }

    private Map<String, Object> article() {
        Map<String, Object> article = new HashMap<>(fatou.product(FORMULA));
        article.put("brand", BRAND);
        article.put("description", Map.of("fr", RICH));
        return article;
    }

    @BeforeEach
    void hush() {
        dialogs.clear();
        shopper.anew();
        seller.anew();
        operator.anew();
    }

    @AfterAll
    void shut() {
        List.of(shopper, seller, operator).forEach(Window::close);
    }

    @Test
    @Tag("X-02")
    void aDescriptionIsPlainTextHoweverItIsMarkedUp() {
        shopper.open("/fr/p/" + slug + "-" + product);

        isText(shopper, RICH);
        operator.open("/admin/products/" + product);
        isText(operator, RICH);
    }

    @Test
    @Tag("X-02")
    void soIsWhatAShopTellsAndPromises() {
        Reply own = fatou.owner().get("/v1/vendor/shop").is(200);
        Map<String, Object> told = Map.of(
                "displayName",
                own.text("/displayName"),
                "email",
                own.text("/email"),
                "description",
                Map.of("fr", RICH));
        Reply described = fatou.owner()
                .with("If-Match", own.header("ETag"))
                .put("/v1/vendor/shop", told)
                .is(200);
        fatou.owner()
                .with("If-Match", described.header("ETag"))
                .put("/v1/vendor/shop/face", Map.of("policies", Map.of("fr", PROMISES)))
                .is(200);

        shopper.open("/fr/shop/" + own.text("/slug"));
        isText(shopper, RICH);
        isText(shopper, PROMISES);
        operator.open("/admin/vendors/" + fatou.id());
        isText(operator, RICH);
    }

    @Test
    @Tag("X-03")
    void aBrandAnArticleNumberAndTheNameOfAFileAreText() {
        for (String place :
                List.of("/fr/p/" + slug + "-" + product, "/fr/c/x-" + town.category(), "/fr/search?q=calc", "/fr/")) {
            shopper.open(place);
            isText(shopper, BRAND);
        }
        operator.open("/admin/products/" + product);
        isText(operator, BRAND);
        for (String place : List.of("/admin/products/" + product, "/admin/purchases/" + purchase)) {
            operator.open(place);
            isText(operator, SKU);
        }
        for (String place : List.of(
                "/vendor/offers",
                "/vendor/offers/" + offer + "/stock",
                "/vendor/stock",
                "/vendor/orders/" + order,
                "/vendor/orders/slips?order=" + order)) {
            seller.open(place);
            isText(seller, SKU);
        }
        for (String list : List.of("/vendor/offers", "/vendor/stock")) {
            seller.open(list);
            assertThat(exported(seller)).contains("\"" + SKU + "\"");
        }
        seller.open("/vendor/imports");
        seller.page()
                .locator("#file")
                .setInputFiles(new FilePayload(
                        FILE, "text/csv", "ref;nom;prix\nA;Panier;1500\n".getBytes(StandardCharsets.UTF_8)));
        seller.page().locator("form:has(#file) button[type=submit]").click();
        seller.page().waitForURL("**/vendor/imports/**");
        isText(seller, FILE);
        seller.open("/vendor/imports");
        isText(seller, FILE);
    }

    @Test
    @Tag("X-03")
    void aBrandIsTextBesideThatOfTheProductMostLikeIt() {
        String proposal =
                fatou.owner().post("/v1/vendor/proposals", article()).is(201).text("/id");

        operator.open("/admin/products/" + proposal);

        isText(operator, BRAND);
        assertThat(operator.page()
                        .locator("td")
                        .filter(new Locator.FilterOptions().setHasText(BRAND))
                        .count())
                .as("brands side by side")
                .isEqualTo(2);
    }

    @Test
    @Tag("X-03")
    void whatAnImportTellsOfARowIsText() {
        Map<String, Object> mapping = Map.of(
                "source",
                "balises",
                "sku",
                "ref",
                "title",
                Map.of("fr", "nom"),
                "category",
                Map.of("path", "rayon"),
                "prices",
                List.of(Map.of("amount", "prix", "currency", Map.of("constant", "XOF"))));
        String list = "/v1/vendor/imports/"
                + fatou.owner()
                        .post("/v1/vendor/imports", Map.of("mapping", mapping, "dryRun", true))
                        .is(201)
                        .text("/id");
        fatou.owner()
                .with("Content-Type", "application/octet-stream")
                .put(list + "/files/MAIN", "ref,nom,rayon,prix\n" + SKU + ",Panier," + CATEGORY + ",1500\n")
                .is(204);
        fatou.owner().post(list + "/start").is(200);
        Patience.until(
                "the row was looked at",
                () -> fatou.owner().get(list).is(200).text("/state").equals("DONE"));

        seller.open(list.replaceFirst("^/v1", ""));

        isText(seller, SKU);
        isText(seller, CATEGORY);
    }

    @Test
    @Tag("X-09")
    void aFormulaIsTextInASpreadsheet() {
        seller.open("/vendor/offers");
        assertThat(exported(seller)).contains("\"'" + FORMULA + "\"").doesNotContain("\"" + FORMULA);
        operator.open("/admin/products?sort=-changed");
        assertThat(exported(operator)).contains("\"'" + FORMULA + "\"").doesNotContain("\"" + FORMULA);
    }

    private static String exported(Window window) {
        Locator export = window.page().locator("a[download]").first();
        String address = (String) export.evaluate("link => link.href");
        return window.context().request().get(address).text();
    }

    /** It can be read on the page, and none of it has become an element or has run. */
    private void isText(Window window, String text) {
        Page page = window.page();
        assertThat(page.locator("main").textContent()).contains(text);
        assertThat(page.locator("main style, main script:not([src]), main [onclick], main [onerror], main [onload]")
                        .count())
                .as("elements of " + text)
                .isZero();
        assertThat(page.locator("a[href^='javascript:']").count()).isZero();
        window.complainsOfNothing();
        assertThat(dialogs).as("dialogs that it opened").isEmpty();
    }

    private Window enter(String email, String password) {
        FormData typed = FormData.create().set("email", email).set("password", password);
        return new Onlooker(town.marketplace().url(), "/sign-in", typed).window(Screen.DESKTOP);
    }

    private Window listening(Window window) {
        window.page().onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
        return window;
    }
}
