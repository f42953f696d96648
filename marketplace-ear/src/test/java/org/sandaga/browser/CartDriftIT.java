package org.sandaga.browser;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;

import org.sandaga.api.Reply;
import org.sandaga.api.Shop;
import org.sandaga.api.Town;
import org.sandaga.running.Together;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A price rises and stock goes while a shopper is on the way through the checkout: each line says what has changed, and
 * only what the shopper then accepts is charged.
 */
@Together
@InChromium
class CartDriftIT {
    private static final Town TOWN = new Town();
    private static final Shop FATOU = TOWN.shop("Fatou");
    private static final Shop KOFFI = TOWN.shop("Koffi");

    private final String basket = FATOU.offer(12_500, 10);
    private final String lamp = KOFFI.offer(8_000, 5);
    private Window window;

    @AfterEach
    void shut() {
        window.close();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    @Tag("R-07")
    void tellsLineByLineAndChargesOnlyWhatIsAccepted(Screen screen) {
        window = Window.on(TOWN.marketplace().url(), screen);
        buyWhatIsLeft();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    @Tag("R-07")
    void tellsItWithScriptSwitchedOffToo(Screen screen) {
        window = Window.withoutScript(TOWN.marketplace().url(), screen);
        buyWhatIsLeft();
    }

    private void buyWhatIsLeft() {
        putIn(basket, 1);
        putIn(lamp, 4);
        window.open("/fr/cart");
        assertThat(page().locator(".drift")).hasCount(0);
        press("Passer commande");
        deliver();
        assertThat(total()).containsText(Pattern.compile("47.500"));

        FATOU.price(basket, 13_000);
        count(KOFFI, lamp, 2);
        press("Payer");
        isToldOfThePriceAndThenOfTheStock();

        page().getByRole(AriaRole.LINK, named("Retour au panier")).first().click();
        assertThat(drift(FATOU)).containsText(Pattern.compile("passé de 12.500.F.CFA à 13.000.F.CFA"));
        assertThat(drift(KOFFI)).hasText("Il n’en reste que 2.");
        window.lookInTheDarkToo("cart-drift");
        press("C’est noté");
        assertThat(drift(FATOU)).hasCount(0);
        assertThat(drift(KOFFI)).hasCount(1);
        Locator pieces = of(KOFFI).getByLabel(Pattern.compile("^Quantité"));
        pieces.fill("2");
        pieces.press("Enter");
        assertThat(drift(KOFFI)).hasCount(0);
        assertThat(pieces).hasValue("2");

        press("Passer commande");
        deliver();
        assertThat(total()).containsText(Pattern.compile("32.000"));
        press("Payer");
        assertThat(page().locator("#amount")).containsText(Pattern.compile("32.000"));
    }

    /** The new price is shown before it can be accepted; what is not there is not sold at any. */
    private void isToldOfThePriceAndThenOfTheStock() {
        Locator changes = page().locator(".changes tbody tr");
        assertThat(changes).hasCount(1);
        assertThat(changes.locator("td"))
                .containsText(new Pattern[] {Pattern.compile("12.500.F.CFA"), Pattern.compile("13.000.F.CFA")});
        assertThat(total()).containsText(Pattern.compile("48.000"));
        window.look("checkout-price-and-stock-changed");
        press("Payer le nouveau total");
        assertThat(page().locator("#problems")).containsText("reste 2");
        window.look("checkout-sold-out");
        for (Reply stock : List.of(stock(FATOU, basket), stock(KOFFI, lamp))) {
            assertThat(stock.json().path("reserved").asInt()).isZero();
        }
    }

    private static Reply stock(Shop shop, String offer) {
        return shop.owner().get("/v1/vendor/offers/" + offer + "/stock").is(200);
    }

    /** The vendor counts, and there are fewer than were thought. */
    private static void count(Shop shop, String offer, int pieces) {
        shop.owner()
                .with("If-Match", stock(shop, offer).header("ETag"))
                .put("/v1/vendor/offers/" + offer + "/stock", Map.of("onHand", pieces))
                .is(200);
    }

    private void deliver() {
        page().getByLabel("Téléphone").first().fill("+221 77 123 45 67");
        page().getByLabel("Adresse e-mail").fill("awa@example.org");
        page().getByLabel("Nom et prénom").first().fill("Awa Diop");
        page().getByLabel("Rue, quartier").first().fill("Sicap Liberté 3, villa 12");
        page().getByLabel("Ville").first().fill("Dakar");
        press("Vérifier l’achat");
        assertThat(heading()).hasText("Vérifiez votre achat");
    }

    private void putIn(String offer, int quantity) {
        FormData form = FormData.create().set("do", "add").set("offer", offer).set("quantity", quantity);
        String home = TOWN.marketplace().url().toString();
        window.context()
                .request()
                .post(home + "/fr/cart", RequestOptions.create().setForm(form).setHeader("Origin", home));
    }

    private Locator drift(Shop shop) {
        return of(shop).locator(".drift");
    }

    /** What is in the cart of a shop. */
    private Locator of(Shop shop) {
        return page().locator("main section.card")
                .filter(new Locator.FilterOptions().setHas(page().locator("a[href$='/shop/" + shop.id() + "']")));
    }

    private Locator total() {
        return page().locator("dd.total");
    }

    private void press(String name) {
        page().getByRole(AriaRole.BUTTON, named(name)).click();
    }

    private Locator heading() {
        return page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private Page page() {
        return window.page();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
