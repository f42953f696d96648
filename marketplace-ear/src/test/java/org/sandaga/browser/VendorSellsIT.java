package org.sandaga.browser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.sandaga.api.Shop;
import org.sandaga.api.Town;
import org.sandaga.running.Together;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A vendor keeps the shop's goods: offers what the catalogue has, changes in place, counts, pauses and withdraws. */
@Together
@InChromium
class VendorSellsIT {
    private static final Pattern FILTERED = Pattern.compile(".*sort=-changed&status=LIVE.*");
    private static final Town TOWN = new Town();
    private static final Shop FATOU = TOWN.shop("Fatou");
    private static final String NASTY = "<script>alert(1)</script> =1+1 ' \" 𝕬 ‮ ﷽";
    private static final String BLUE = "3760123456784";
    private static final String RED = "3760123456791";

    private Window window;

    @AfterEach
    void shut() {
        window.close();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void changesAPriceWhereItStandsAndTakesItBack(Screen screen) {
        String offer = FATOU.offer(12_500, 10);
        enter(screen);
        window.open("/vendor/offers?status=LIVE&sort=-changed");
        Locator price = row(offer).locator("input[name=XOF]");

        price.fill("11 900");
        price.press("Enter");

        assertThat(page().locator(".toast")).containsText("enregistrée");
        assertThat(price).hasValue("11900");
        assertThat(page()).hasURL(FILTERED);
        window.look("vendor-offers");
        undo();
        assertThat(price).hasValue("12500");
        assertThat(page()).hasURL(FILTERED);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void withdrawsAnOfferForGood(Screen screen) {
        String offer = FATOU.offer(12_500, 10);
        enter(screen);
        window.open("/vendor/offers/" + offer + "/stock");
        assertThat(page().locator(".page-head .pill")).hasText("En vente");
        assertThat(page().locator("section:has(#left)")).containsText(Pattern.compile("12.500.*vous laisse"));
        window.look("vendor-offer-withdraw");
        press("Retirer l’offre");
        press("Retirer pour de bon");

        assertThat(page().locator(".toast")).containsText("retirée");
        window.open("/vendor/offers?status=RETIRED");
        assertThat(row(offer)).containsText("Retirée");
        assertThat(row(offer).locator("input[name=XOF]")).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void findsWhoReceivedWhatAmongAllMovements(Screen screen) {
        String offer = FATOU.offer(12_500, 10);
        enter(screen);
        window.open("/vendor/offers/" + offer + "/stock");
        page().locator("#quantity").fill("4");
        page().locator("#note").fill(NASTY);
        press("Ajouter au stock");
        assertThat(page().locator(".toast")).containsText("Le stock a grandi");

        window.open("/vendor/stock?kind=RECEIVED");
        Locator latest = page().locator("tbody tr").first();
        assertThat(latest).containsText("+4");
        assertThat(latest).containsText("Fatou");
        assertThat(latest).containsText("<script>alert(1)</script>");
        window.look("vendor-stock-movements");
        latest.locator("a").click();
        assertThat(page()).hasURL(Pattern.compile(".*" + offer + "/stock"));
        window.open("/vendor/stock?q=nothing+of+the+kind");
        assertThat(page().locator(".empty")).containsText("ne correspond");
        follow("Changer un stock");
        assertThat(page().locator("h1")).hasText("Offres et stock");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void saysBesideTheFieldWhatIsWrong(Screen screen) {
        String offer = FATOU.offer(12_500, 10);
        enter(screen);
        window.open("/vendor/offers");
        Locator price = row(offer).locator("input[name=XOF]");

        price.fill("12,75");
        price.press("Enter");

        assertThat(row(offer).locator(".error")).containsText("Cette monnaie n’a pas autant de décimales");
        assertThat(price).hasValue("12,75");
        window.look("vendor-offers-wrong");
    }

    /** The number is typed as it is printed, in groups; the colour that bears it is the one that is offered. */
    @Test
    void sellsWhatTheCatalogueHasByItsBarCode() {
        String word = "calebasse" + System.nanoTime();
        String product = gourd(word);
        enter(Screen.PHONE);
        window.open("/vendor/offers");
        page().locator(".page-head a[href$='/offers/sell']").click();
        page().locator("#q").fill("3 760123 456791");
        press("Chercher");
        follow("Vendre celui-ci");
        assertThat(page().locator("label.choice:has(input[name=variant]:checked)"))
                .containsText("Rouge");
        assertThat(page().locator("aside a")).hasAttribute("href", Pattern.compile("/fr/p/.*-" + product));
        page().locator("#vendorSku").fill("CAL-R");
        page().locator("#pieces").fill("6");
        press("Mettre en vente");
        assertThat(page().getByRole(AriaRole.ALERT)).containsText("Ce champ est obligatoire");
        assertThat(page().locator("#vendorSku")).hasValue("CAL-R");
        window.look("vendor-offer-new-wrong");
        page().locator("#XOF").fill("7 500");
        press("Mettre en vente");

        assertThat(page().locator(".toast")).containsText("L’offre est enregistrée");
        Locator row = page().locator(".grid tbody tr").filter(new Locator.FilterOptions().setHasText("CAL-R"));
        assertThat(row).containsText("En vente");
        assertThat(row).containsText("Rouge");
        assertThat(row.locator("input[name=stock]")).hasValue("6");
        TOWN.awaitFound(word, 1);
        window.open("/fr/p/-" + product);
        assertThat(page().locator(".buy-box")).containsText("7 500");
        assertThat(page().locator(".buy-box")).containsText("Boutique Fatou");
    }

    private static String gourd(String word) {
        Map<String, Object> gourd = new HashMap<>(FATOU.product("Calebasse " + word));
        gourd.put("variants", List.of(colour("Bleu", BLUE), colour("Rouge", RED)));
        return TOWN.admin().post("/v1/admin/products", gourd).is(201).text("/id");
    }

    private static Map<String, Object> colour(String name, String gtin) {
        return Map.of("options", Map.of("couleur", name), "gtin", gtin, "pictures", List.of());
    }

    @Test
    void findsAnArticleByItsWordsOrIsLedToProposeIt() {
        String word = "tabouret" + System.nanoTime();
        TOWN.admin()
                .post("/v1/admin/products", FATOU.product("Petit " + word + " du Saloum"))
                .is(201);
        enter(Screen.DESKTOP);
        window.open("/vendor/offers/sell");
        page().locator("#q").fill("grand " + word);
        press("Chercher");
        assertThat(page().locator(".empty")).containsText("Le catalogue n’a pas cet article");
        assertThat(page().locator(".empty a")).hasAttribute("href", "/vendor/proposals/new");

        page().locator("#q").fill("saloum " + word);
        press("Chercher");
        follow("Vendre celui-ci");
        page().locator("#XOF").fill("4000");
        page().locator("#vendorSku").fill("TAB-1");
        press("Mettre en vente");
        assertThat(page().locator(".toast")).containsText("L’offre est enregistrée");

        window.open("/vendor/offers/sell?q=" + word);
        follow("Vendre celui-ci");
        assertThat(page().locator(".notice")).containsText("Vous vendez déjà cet article");
        assertThat(page().locator(".notice a")).hasText("TAB-1");
    }

    @Test
    void writesStockAndLeadTimeWhereTheyStandAndTakesThemBack() {
        String offer = FATOU.offer(12_500, 10);
        enter(Screen.DESKTOP);
        window.open("/vendor/offers");
        Locator stock = row(offer).locator("input[name=stock]");
        Locator lead = row(offer).locator("input[name=lead]");
        stock.fill("9");
        stock.press("Escape");
        assertThat(stock).hasValue("10");

        stock.fill("7");
        lead.fill("5");
        lead.press("Enter");

        assertThat(page().locator(".toast")).containsText("enregistrée");
        assertThat(stock).hasValue("7");
        assertThat(lead).hasValue("5");
        undo();
        assertThat(page().locator(".toast")).containsText("C’est annulé");
        assertThat(stock).hasValue("10");
        assertThat(lead).hasValue("2");
    }

    @Test
    void pausesAnOfferAndSellsItAgain() {
        String offer = FATOU.offer(9_000, 3);
        enter(Screen.PHONE);
        window.open("/vendor/offers");

        press(row(offer), "Pause");
        assertThat(page().locator(".toast")).containsText("en pause");
        assertThat(row(offer)).containsText("En pause");
        is(offer, "PAUSED");

        undo();
        assertThat(page().locator(".toast")).containsText("C’est annulé");
        assertThat(row(offer)).containsText("En vente");
        is(offer, "LIVE");

        press(row(offer), "Pause");
        assertThat(row(offer)).containsText("En pause");
        press(row(offer), "Reprendre");
        assertThat(page().locator(".toast")).containsText("de nouveau en vente");
        is(offer, "LIVE");
    }

    private static void is(String offer, String status) {
        org.assertj.core.api.Assertions.assertThat(
                        FATOU.owner().get("/v1/vendor/offers/" + offer).is(200).text("/status"))
                .isEqualTo(status);
    }

    @Test
    void correctsWhatWasCountedOtherwise() {
        String offer = FATOU.offer(9_000, 10);
        enter(Screen.PHONE);
        window.open("/vendor/offers/" + offer + "/stock");
        assertThat(page().locator("#onHand")).hasValue("10");
        page().locator("#onHand").fill("8");
        page().locator("#reason").fill("Deux pièces cassées");
        press("Corriger");

        assertThat(page().locator(".toast")).containsText("Le stock est corrigé");
        assertThat(page().locator(".sums dd").first()).hasText("8");
        Locator correction =
                page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText("Deux pièces cassées"));
        assertThat(correction).containsText("Compté");
        assertThat(correction).containsText("Fatou");
    }

    @Test
    void meetsTheRowsBeforeTheFiltersOnATelephone() {
        FATOU.offer(9_000, 1);
        enter(Screen.PHONE);
        window.open("/vendor/offers");
        Locator status = page().locator("select[name=status]");
        assertThat(status).isHidden();
        assertThat(views()).isHidden();

        window.unfold();
        assertThat(status).isVisible();
        assertThat(views()).isVisible();
        window.look("vendor-offers-unfolded");

        window.open("/vendor/offers?status=LIVE");
        assertThat(status).isVisible();
    }

    @Test
    void keepsAViewOpensItAndForgetsIt() {
        FATOU.offer(9_000, 1);
        enter(Screen.PHONE);
        window.open("/vendor/offers").unfold();
        page().locator("select[name=status]").selectOption("PAUSED");
        page().waitForURL(address -> address.contains("status=PAUSED"));
        views().click();
        page().locator("#view-name").fill("En pause <b>");
        page().getByRole(AriaRole.BUTTON, named("Garder").setExact(true)).click();
        assertThat(page().locator(".toast")).containsText("La vue est gardée");

        window.open("/vendor/offers").unfold();
        views().click();
        page().locator(".kept a").click();
        page().waitForURL(address -> address.contains("status=PAUSED"));
        assertThat(page().locator("select[name=status]")).hasValue("PAUSED");

        views().click();
        press("Supprimer la vue En pause <b>");
        assertThat(page().locator(".toast")).containsText("La vue est supprimée");
        assertThat(page().locator(".kept")).hasCount(0);
    }

    private Locator views() {
        return page().locator(".list-tools summary").first();
    }

    private void undo() {
        press(page().locator(".toast"), "Annuler");
    }

    private void enter(Screen screen) {
        window = Window.on(TOWN.marketplace().url(), screen);
        window.signIn("/vendor/sign-in", FATOU.lead());
    }

    private void press(String button) {
        page().getByRole(AriaRole.BUTTON, named(button)).click();
    }

    private static void press(Locator within, String button) {
        within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }

    private void follow(String link) {
        page().getByRole(AriaRole.LINK, named(link)).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private Locator row(String offer) {
        return page().locator("tr").filter(new Locator.FilterOptions().setHas(page().locator("#" + offer)));
    }

    private Page page() {
        return window.page();
    }
}
