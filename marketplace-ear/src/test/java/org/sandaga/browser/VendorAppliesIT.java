package org.sandaga.browser;

import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.sandaga.api.Person;
import org.sandaga.api.Town;
import org.sandaga.running.Together;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Somebody asks for a shop, is asked to complete the application, reads why, mends it and is let in. */
@Together
@InChromium
class VendorAppliesIT {
    private static final Town TOWN = new Town();
    private static final String REASON = "Votre nom légal, tel qu’au registre, s’il vous plaît <b>!</b>";

    private final Person coumba = TOWN.person("Coumba");
    private final String shop = "Chez " + coumba.email().replaceAll("@.*", "");
    private final Window desk = Window.on(TOWN.marketplace().url(), Screen.DESKTOP);
    private Window window;
    private String vendor;

    @AfterEach
    void shut() {
        desk.close();
        window.close();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void mendsTheApplicationThatTheOperatorSentBack(Screen screen) {
        window = Window.on(TOWN.marketplace().url(), screen);
        asksForAShop();
        assertThat(window.page().locator(".notice")).containsText("L’équipe a votre demande d’ouverture");
        window.look("vendor-home-looked-at");
        desk.signIn("/admin/sign-in", TOWN.staff("Lea", "SUPPORT"));
        decide("Demander des compléments", REASON);

        window.open("/vendor/");
        link("L’équipe demande des corrections").click();
        assertThat(window.page().locator(".notice.warn")).containsText(REASON);
        window.page().locator("#legalName").fill("");
        window.page().locator("form.card").evaluate("form => form.noValidate = true");
        press(window, "Renvoyer la demande");
        assertThat(window.page().locator("#legalName-error")).isVisible();
        window.look("vendor-application-wrong");
        window.page().locator("#legalName").fill("Coumba Ndiaye SARL");
        window.page().locator("input[value=COMPANY]").check();
        press(window, "Renvoyer la demande");

        assertThat(window.page().locator(".toast")).containsText("partie");
        assertThat(window.page().locator("form.card")).hasCount(0);
        assertThat(window.page().locator(".facts")).containsText("Coumba Ndiaye SARL");
        window.look("vendor-application-sent");
        desk.open("/admin/vendors/" + vendor);
        assertThat(desk.page().locator(".facts").first()).containsText("Coumba Ndiaye SARL");
        assertThat(desk.page().locator(".facts").first()).containsText("Rue Blanchot, Saint-Louis");
        decide("Approuver", "");

        window.open("/vendor/application");
        assertThat(window.page().locator(".notice.ok")).containsText("Votre demande est acceptée");
        assertThat(window.page().locator(".desk-menu a[href='/vendor/application']"))
                .hasCount(0);
    }

    /** First without a postal address: what else was typed stays. */
    private void asksForAShop() {
        window.signIn("/fr/sign-in?next=/fr/account", coumba);
        window.page().locator("main a[href='/fr/account/sell']").click();
        Locator terms = window.page().locator("section[aria-labelledby=terms]");
        assertThat(terms)
                .containsText(Pattern.compile("Toutes les (autres )?ventes\\W+[\\d,]+\\W+du prix des articles"));
        assertThat(terms).containsText(Pattern.compile("due .* après la livraison"));
        assertThat(terms.locator("a")).hasAttribute("href", "/fr/legal/terms");
        window.page().locator("#displayName").fill(shop);
        press(window, "Envoyer la demande");
        assertThat(window.page().locator("#address-note")).hasText("Ce champ est obligatoire.");
        assertThat(window.page().locator("#displayName")).hasValue(shop);
        window.look("account-sell-problems");
        window.page().locator("#legalName").fill("Coumba");
        window.page().locator("#country").selectOption("SN");
        window.page().locator("#address").fill("Rue Blanchot, Saint-Louis");
        window.page().locator("#email").fill(coumba.email());
        window.page().locator("#description").fill("Bijoux");
        press(window, "Envoyer la demande");

        assertThat(window.page().locator(".notice.ok")).containsText("Votre demande est partie");
        assertThat(window.page().locator("main .pill")).hasText("Demande envoyée");
        vendor = TOWN.admin()
                .get("/v1/admin/vendors?name=" + shop.replace(" ", "%20"))
                .is(200)
                .text("/items/0/id");
        window.page().locator("main a[href='/vendor/']").click();
    }

    private void decide(String button, String reason) {
        desk.open("/admin/vendors/" + vendor);
        desk.page().locator("#reason").fill(reason);
        press(desk, button);
        assertThat(desk.page().locator(".toast")).isVisible();
    }

    private static void press(Window window, String name) {
        window.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    private Locator link(String name) {
        return window.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }
}
