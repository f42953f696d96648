package org.sandaga.browser;

import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;

import org.sandaga.api.Patience;
import org.sandaga.api.Person;
import org.sandaga.api.Shop;
import org.sandaga.api.Shopping;
import org.sandaga.api.Town;
import org.sandaga.running.Together;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Somebody with an account says that what was bought has arrived, and which address is meant unless they say so; has it
 * sent there or elsewhere.
 */
@Together
@InChromium
class ShopperAtHomeIT {
    private static final Town TOWN = new Town();
    private static final Shop FATOU = TOWN.shop("Fatou");

    private final Person awa = TOWN.person("Awa");
    private Window window;

    @AfterEach
    void shut() {
        window.close();
    }

    @Test
    void saysThatEverythingHasArrived() {
        Shopping.Bought bought =
                TOWN.pay(TOWN.shopper(awa, 1, FATOU.offer(5_000, 2)).buy());
        String order = FATOU.accept(bought);
        FATOU.send(order).is(201);
        enter(Screen.PHONE, "/fr/account/purchases");
        page().locator("main a[href$='" + bought.purchase() + "']").first().click();
        page().getByRole(AriaRole.BUTTON, named("J’ai tout reçu")).click();

        assertThat(page().locator(".notice.ok")).containsText("C’est noté comme reçu");
        assertThat(page().locator("main .pill").first()).hasText("Livré");
        assertThat(page().getByRole(AriaRole.BUTTON, named("J’ai tout reçu"))).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(
                        FATOU.owner().get(order).is(200).text("/order/status"))
                .isEqualTo("DELIVERED");
        window.complainsOfNothing();
    }

    @Test
    void hasAPurchaseOnPaper() {
        Shopping.Bought bought =
                TOWN.pay(TOWN.shopper(awa, 1, FATOU.offer(5_900, 2)).buy());

        enter(Screen.DESKTOP, "/fr/account/purchases/" + bought.purchase());

        assertThat(page().locator(".tree")).containsText("Vendu par");
        assertThat(page().locator(".tree")).containsText(" EI, Sénégal");
        assertThat(page().locator(".tree")).containsText(Pattern.compile("Dont (TVA|VAT) \\(18"));
        assertThat(page().locator("main")).containsText("Moyen de paiement : carte, par Stripe");
        assertThat(page().getByRole(AriaRole.BUTTON, named("Imprimer"))).isVisible();
        Locator summary = page().getByText("Ce récapitulatif n’est pas une facture.");
        assertThat(summary).isHidden();
        page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(summary).isVisible();
        window.complainsOfNothing();
    }

    @Test
    void prefersAnotherAddress() {
        keep("Maison");
        keep("Bureau");
        enter(Screen.DESKTOP, "/fr/account/addresses");
        Locator office = page().locator("section.card").filter(new Locator.FilterOptions().setHasText("Bureau"));
        assertThat(office.locator(".pill")).hasCount(0);
        office.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Choisir par défaut"))
                .click();

        assertThat(office.locator(".pill")).hasText("Par défaut");
        assertThat(page().locator("main .pill")).hasCount(1);
        assertThat(page().locator("main h2").first()).hasText("Bureau");
        window.complainsOfNothing();
    }

    @Test
    void needsNotSayTheNameAgainForANewAddress() {
        enter(Screen.PHONE, "/fr/account/addresses/new");

        assertThat(page().locator("#name")).hasValue("Awa");
    }

    @Test
    void hasItSentToAKeptAddressWithoutSeeingItsForm() {
        keep("Maison");
        TOWN.shopper(awa, 1, FATOU.offer(5_000, 2));
        enter(Screen.PHONE, "/fr/cart");
        press("Passer commande");
        assertThat(page().locator("main address")).containsText("12 rue Carnot");
        assertThat(page().locator("#line1")).isHidden();
        window.lookInTheDarkToo("checkout-delivery-kept");

        press("Vérifier l’achat");
        assertThat(page().locator("#phone-note")).hasText("Ce champ est obligatoire.");
        assertThat(page().locator("#line1")).hasValue("12 rue Carnot");
        assertThat(page().locator("#line1")).isVisible();
        page().locator("#phone").fill("+221 77 123 45 67");
        press("Vérifier l’achat");
        assertThat(window.heading()).hasText("Vérifiez votre achat");
        assertThat(page().locator("main address")).containsText("12 rue Carnot");
    }

    @Test
    void hasItSentSomewhereElseForOnce() {
        keep("Maison");
        TOWN.shopper(awa, 1, FATOU.offer(5_000, 2));
        enter(Screen.DESKTOP, "/fr/cart");
        press("Passer commande");
        page().getByRole(AriaRole.LINK, named("Une autre adresse")).click();

        assertThat(page().locator("main address")).hasCount(0);
        assertThat(page().locator("#name")).hasValue("Awa");
        assertThat(page().locator("#line1")).hasValue("");
        page().locator("#line1").fill("Villa 7, Yoff");
        page().locator("#city").fill("Dakar");
        page().locator("#phone").fill("+221 77 123 45 67");
        press("Vérifier l’achat");
        assertThat(page().locator("main address")).containsText("Villa 7, Yoff");
        window.complainsOfNothing();
    }

    @Test
    void readsWhatIsToBePaidUntilWhenAndWhatIsGivenBack() {
        Shopping.Bought cancelled =
                TOWN.pay(TOWN.shopper(awa, 1, FATOU.offer(5_000, 2)).buy());
        Patience.until(
                "its vendor is asked",
                () -> cancelled.read().text("/orders/0/status").equals("TO_ACCEPT"));
        TOWN.shopper(awa, 1, FATOU.offer(6_000, 2)).buy();
        enter(Screen.PHONE, "/fr/account");
        assertThat(page().locator("main .notice.warn")).containsText("attend votre paiement jusqu’au");
        assertThat(page().locator("main dl.facts")).containsText(awa.email());
        window.lookInTheDarkToo("account-unpaid");

        window.open("/fr/account/purchases/" + cancelled.purchase());
        page().getByRole(AriaRole.LINK, named("Annuler cette commande")).click();
        assertThat(page().locator(".crumbs")).containsText("Achat " + cancelled.number());
        press("Annuler et être remboursé");
        assertThat(page().getByRole(AriaRole.STATUS)).containsText("La commande est annulée");
        window.open("/fr/account/purchases");
        assertThat(page().locator("tbody tr").last()).containsText("vous est rendu");
        window.lookInTheDarkToo("purchases-cancelled");
    }

    private void press(String name) {
        page().getByRole(AriaRole.BUTTON, named(name)).click();
    }

    private void keep(String label) {
        awa.api()
                .post("/v1/me/addresses", Map.of("label", label, "address", Shopping.ADDRESS))
                .is(201);
    }

    private void enter(Screen screen, String path) {
        window = Window.on(TOWN.marketplace().url(), screen);
        window.signIn("/fr/sign-in?next=" + path, awa);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private Page page() {
        return window.page();
    }
}
