package org.sandaga.browser;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;

import org.sandaga.api.Provider;
import org.sandaga.api.Shop;
import org.sandaga.api.Town;
import org.sandaga.running.Together;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A guest finds something, buys from two vendors at once, up to the confirmation, and follows what was bought. */
@Together
@InChromium
class ShopperBuysIT {
    private static final Town TOWN = new Town();
    private static final Shop FATOU = TOWN.shop("Fatou");
    private static final Shop KOFFI = TOWN.shop("Koffi");
    private static final String WORD = "tempete" + System.nanoTime();
    private static final Pattern DONE = Pattern.compile(".*/checkout/done/.*");
    private static final Pattern MINUTES = Pattern.compile("encore (\\d+):(\\d\\d)$");

    private final String basket = FATOU.offer(12_500, 10);
    private Window window;

    @BeforeAll
    static void sellsALampInTwoColours() {
        Map<String, Object> lamp = new HashMap<>(KOFFI.product("Lampe " + WORD));
        lamp.put(
                "variants",
                Stream.of("Rouge", "Bleu")
                        .map(each -> Map.of("options", Map.of("couleur", each), "pictures", List.of()))
                        .toList());
        KOFFI.sell(lamp, 8_000, 10);
        TOWN.awaitFound(WORD, 1);
    }

    @AfterEach
    void shut() {
        window.close();
        TOWN.stripe().calm();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void buysWithScript(Screen screen) {
        window = Window.on(TOWN.marketplace().url(), screen);
        buy();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void buysWithScriptSwitchedOff(Screen screen) {
        window = Window.withoutScript(TOWN.marketplace().url(), screen);
        buy();
    }

    @Test
    void changesTheCartAndTakesAChangeBack() {
        window = Window.on(TOWN.marketplace().url(), Screen.PHONE);
        window.open("/fr/cart").lookInTheDarkToo("cart-empty");
        putIn(basket);
        window.open("/fr/cart");
        assertThat(page().locator("h2.vendor a")).hasAttribute("href", "/fr/shop/" + FATOU.id());
        page().getByRole(AriaRole.BUTTON, named("Un de plus")).click();
        assertThat(page().getByLabel(Pattern.compile("^Quantité"))).hasValue("2");
        page().getByRole(AriaRole.BUTTON, named("Garder pour plus tard")).click();
        assertThat(page().getByRole(AriaRole.BUTTON, named("Acheter maintenant")))
                .isVisible();
        page().getByRole(AriaRole.BUTTON, named("Retirer")).click();
        Locator back = page().getByRole(AriaRole.BUTTON, named("Remettre"));
        assertThat(back).isVisible();
        window.look("cart-removed");
        back.click();
        assertThat(page().getByLabel(Pattern.compile("^Quantité"))).hasValue("2");
    }

    @Test
    void saysBesideEachFieldWhatIsWrongAndKeepsWhatWasTyped() {
        window = Window.on(TOWN.marketplace().url(), Screen.PHONE);
        putIn(basket);
        window.open("/fr/cart");
        press("Passer commande");
        page().getByLabel("Nom et prénom").first().fill("Awa");
        page().getByLabel("Téléphone").first().fill("sept");
        press("Vérifier l’achat");

        assertThat(page().getByRole(AriaRole.ALERT)).containsText("Il reste quelque chose à corriger");
        assertThat(page().getByLabel("Nom et prénom").first()).hasValue("Awa");
        assertThat(page().locator("#city-note")).hasText("Ce champ est obligatoire.");
        assertThat(page().locator("#phone-note")).containsText("+221 77 123 45 67");
        window.look("checkout-delivery-problems");
    }

    @Test
    void showsWhatHasChangedAndBuysAtTheNewPriceOnly() {
        window = Window.on(TOWN.marketplace().url(), Screen.DESKTOP);
        toReview();
        FATOU.price(basket, 13_000);
        press("Payer");

        assertThat(page().getByRole(AriaRole.ALERT)).containsText("Le prix a changé");
        window.lookInTheDarkToo("checkout-price-changed");
        press("Payer le nouveau total");
        assertThat(page().locator("#amount")).containsText(Pattern.compile("14.500"));
    }

    @Test
    @Tag("W-10")
    void keepsTheArticlesForWhoeverLeavesThePaymentPageAndGivesThemBack() {
        window = Window.on(TOWN.marketplace().url(), Screen.PHONE);
        toReview();
        press("Payer");
        page().locator("button[value=cancel]").click();

        assertThat(heading()).hasText("Votre paiement n’est pas terminé");
        window.lookInTheDarkToo("checkout-payment-left");
        window.open(page().url().replace("/payment/", "/done/"));
        assertThat(heading()).hasText("Votre paiement n’est pas terminé");
        press("Remettre au panier");
        assertThat(heading()).hasText("Cet achat n’a pas été payé");
        window.look("checkout-payment-over");
        page().getByRole(AriaRole.LINK, named("Retour au panier")).click();
        assertThat(page().getByLabel(Pattern.compile("^Quantité"))).hasValue("1");
    }

    @Test
    void countsDownHowLongPriceAndArticlesAreKept() {
        window = Window.on(TOWN.marketplace().url(), Screen.PHONE);
        toReview();
        Locator left = left();
        int first = seconds(left.textContent());
        assertThat(left).not().hasText(left.textContent());
        assertThat(seconds(left.textContent())).isLessThan(first);
        runsOutWith("Le délai est passé");

        press("Payer");
        page().locator("button[value=cancel]").click();
        assertThat(heading()).hasText("Votre paiement n’est pas terminé");
        runsOutWith("La réservation est passée");
    }

    @Test
    void givesThanksByItselfWhenThePaymentIsConfirmed() {
        window = Window.on(TOWN.marketplace().url(), Screen.PHONE);
        payAndWait();
    }

    @Test
    void givesThanksByItselfWithScriptSwitchedOffToo() {
        window = Window.withoutScript(TOWN.marketplace().url(), Screen.DESKTOP);
        payAndWait();
    }

    @Test
    void showsTheRefundBeforeAPartIsCancelled() {
        window = Window.on(TOWN.marketplace().url(), Screen.DESKTOP);
        buy();
        page().getByRole(AriaRole.LINK, named("Annuler cette commande")).first().click();
        assertThat(page().locator("dd.total")).containsText(Pattern.compile("14.000|9.500"));
        window.lookInTheDarkToo("purchase-cancel");
        press("Annuler et être remboursé");
        assertThat(page().getByRole(AriaRole.STATUS)).containsText("La commande est annulée");
        window.look("purchase-cancelled");
    }

    private void buy() {
        chooseALamp();
        putIn(basket);
        window.open("/fr/cart").lookInTheDarkToo("cart");
        press("Passer commande");
        assertThat(page().getByLabel("Ville").first()).isVisible();
        window.lookInTheDarkToo("checkout-delivery");
        deliver();
        window.lookInTheDarkToo("checkout-review");
        press("Payer");
        page().locator("button[value=pay]").click();
        page().waitForURL(DONE);
        assertThat(heading()).hasText("Merci, c’est payé !");
        window.lookInTheDarkToo("checkout-done");
        page().getByRole(AriaRole.LINK, named("Suivre mon achat")).click();
        assertThat(page().getByText("Boutique Koffi").first()).isVisible();
        window.lookInTheDarkToo("purchase");
    }

    /** A bank takes its time. Nobody touches the page that waits: it asks again and again, and goes on when it is told. */
    private void payAndWait() {
        toReview();
        press("Payer");
        page().waitForURL("**/stripe/pay/*");
        String session = Provider.session(page().url());
        TOWN.stripe()
                .steer("/stripe/objects/" + session, Map.of("payment_method_types", List.of("card", "sepa_debit")));
        page().reload();
        page().locator("input[name=card][value=later]").check();
        page().locator("button[value=pay]").click();
        assertThat(heading()).hasText("Nous confirmons votre paiement");
        page().waitForRequest("**/checkout/payment/**", () -> {});
        assertThat(heading()).hasText("Nous confirmons votre paiement");

        TOWN.stripe().steer("/stripe/sessions/" + session + "/settle", Map.of("succeeded", true));
        page().waitForURL(DONE);
        assertThat(heading()).hasText("Merci, c’est payé !");
        window.complainsOfNothing();
    }

    private void toReview() {
        putIn(basket);
        window.open("/fr/cart");
        press("Passer commande");
        deliver();
    }

    /** What is left of the time, once script writes it. */
    private Locator left() {
        Locator left = page().locator(".countdown time");
        assertThat(left).hasText(MINUTES);
        return left;
    }

    private static int seconds(String left) {
        Matcher time = MINUTES.matcher(left);
        assertThat(time.find()).as(left).isTrue();
        return 60 * Integer.parseInt(time.group(1)) + Integer.parseInt(time.group(2));
    }

    /** What stands there when the time is over; for the browser it suddenly is another day. */
    private void runsOutWith(String words) {
        left();
        long now = ((Number) page().evaluate("Date.now()")).longValue();
        page().clock().setFixedTime(now + Duration.ofDays(1).toMillis());
        assertThat(page().locator(".countdown.soon")).containsText(words);
        assertThat(page().locator(".countdown time")).hasCount(0);
    }

    /** Finds it, takes it in the colour that is not shown first, and puts it into the cart. */
    private void chooseALamp() {
        window.open("/fr/search?q=" + WORD);
        page().getByRole(AriaRole.LINK, named("Lampe " + WORD)).click();
        Locator other = page().locator(".axis a.chip");
        String colour = other.textContent().strip();
        other.click();
        assertThat(page().locator(".axis .chip.on")).hasText(colour);
        press("Ajouter au panier");
        assertThat(page().locator(".ware")).containsText(colour);
    }

    private void deliver() {
        page().getByLabel("Téléphone").first().fill("+221 77 123 45 67");
        page().getByLabel("Adresse e-mail").fill("awa@example.org");
        page().getByLabel("Nom et prénom").first().fill("Awa Diop");
        page().getByLabel("Point de repère").first().fill("En face de la pharmacie");
        page().getByLabel("Rue, quartier").first().fill("Sicap Liberté 3, villa 12");
        page().getByLabel("Ville").first().fill("Dakar");
        press("Vérifier l’achat");
        assertThat(heading()).hasText("Vérifiez votre achat");
    }

    private void putIn(String offer) {
        FormData form = FormData.create().set("do", "add").set("offer", offer).set("quantity", 1);
        String home = TOWN.marketplace().url().toString();
        window.context()
                .request()
                .post(home + "/fr/cart", RequestOptions.create().setForm(form).setHeader("Origin", home));
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
