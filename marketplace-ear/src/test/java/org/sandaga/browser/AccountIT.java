package org.sandaga.browser;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.sandaga.api.Person;
import org.sandaga.api.Town;
import org.sandaga.running.Together;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Somebody opens an account on a telephone, forgets the password and finds the way back in. Somebody else says how to
 * be called, and where and in which language to buy.
 */
@Together
@InChromium
class AccountIT {
    private static final Town TOWN = new Town();
    private static final String FORGOTTEN = "une phrase oubliée";
    private static final String NEW = "une phrase toute neuve";

    private final String email = "aissatou" + System.nanoTime() + "@example.org";
    private Window window;

    @AfterEach
    void shut() {
        window.close();
    }

    @Test
    void opensAnAccountAndFindsTheWayBackWithoutThePassword() {
        window = Window.on(TOWN.marketplace().url(), Screen.PHONE);
        signUp();
        confirm();
        signIn(FORGOTTEN);
        assertThat(heading()).containsText("Aïssatou");
        press("Se déconnecter");
        page().waitForURL("**/fr/");

        askForALink();
        reset();
        signIn(FORGOTTEN);
        assertThat(page().getByRole(AriaRole.ALERT)).isVisible();
        window.look("account-sign-in-refused");
        signIn(NEW);
        assertThat(heading()).containsText("Aïssatou");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void keepsNameLanguageAndCurrencyOnlyWhenNothingIsWrong(Screen screen) {
        Person awa = TOWN.person("Awa");
        window = Window.on(TOWN.marketplace().url(), screen);
        window.signIn("/fr/account", awa);
        assertThat(heading()).hasText("Bonjour Awa");
        assertThat(page().locator(".site-strip summary").first()).containsText("Sénégal · F CFA");

        prefer("Awa Ndiaye", "sept");
        assertThat(page().getByRole(AriaRole.ALERT)).containsText("Téléphone");
        assertThat(page().locator("#phone-note")).containsText("+221 77 123 45 67");
        assertThat(page().locator("#name")).hasValue("Awa Ndiaye");
        assertThat(page().locator("#market")).hasValue("FR");
        assertThat(page().locator("#language")).hasValue("en");
        window.lookInTheDarkToo("account-profile-problems");

        prefer(" ", "+221 77 123 45 67");
        assertThat(page().locator("#name-note")).hasText("Ce champ est obligatoire.");
        window.open("/fr/account");
        assertThat(heading()).hasText("Bonjour Awa");
        assertThat(page().locator("#market")).hasValue("");
        assertThat(page().locator("#phone")).hasValue("");

        prefer("Awa Ndiaye", "");
        assertThat(heading()).hasText("Hello Awa Ndiaye");
        assertThat(page().getByRole(AriaRole.STATUS)).hasText("It is saved.");
        assertThat(page().locator(".site-strip summary").first()).containsText("France · €");
        assertThat(page().locator("#market")).hasValue("FR");
        window.look("account-profile-kept");
        isRemembered(awa, screen);
    }

    /** Buys in France, and reads English. */
    private void prefer(String name, String phone) {
        page().locator("#name").fill(name);
        page().locator("#phone").fill(phone);
        page().locator("#market").selectOption("FR");
        page().locator("#language").selectOption("en");
        press("Enregistrer");
    }

    /** By the account, not by the browser: another one has not seen any of it. */
    private static void isRemembered(Person awa, Screen screen) {
        try (Window another = Window.on(TOWN.marketplace().url(), screen)) {
            another.signIn("/en/account", awa);
            assertThat(another.page().locator("h1")).hasText("Hello Awa Ndiaye");
            assertThat(another.page().locator(".site-strip summary").first()).containsText("France · €");
            assertThat(another.page().locator("#language")).hasValue("en");
        }
    }

    /** The first time with a password that is too short: what else was typed stays. */
    private void signUp() {
        window.open("/fr/account/sign-up");
        page().locator("#name").fill("Aïssatou");
        page().locator("#email").fill(email);
        page().locator("#password").fill("court");
        press("Créer mon compte");
        assertThat(page().locator("#problems")).isVisible();
        assertThat(page().locator("#email")).hasValue(email);
        window.look("account-sign-up-problems");
        page().locator("#password").fill(FORGOTTEN);
        press("Créer mon compte");
        assertThat(heading()).hasText("Regardez votre boîte mail");
        window.look("account-sign-up-sent");
    }

    private void confirm() {
        window.open("/fr/account/verify?token=" + TOWN.stripe().mailedToken(email, "/account/verify"));
        press("Confirmer mon adresse");
        assertThat(heading()).hasText("Votre adresse est confirmée");
        window.look("account-verified");
        follow("Se connecter");
    }

    private void askForALink() {
        window.open("/fr/sign-in?next=/fr/account");
        follow("Mot de passe oublié");
        assertThat(heading()).hasText("Mot de passe oublié");
        page().locator("#email").fill(email);
        press("Envoyer le lien");
        assertThat(heading()).hasText("Regardez votre boîte mail");
        window.look("account-forgotten-sent");
    }

    private void reset() {
        window.open("/fr/account/reset?token=" + TOWN.stripe().mailedToken(email, "/account/reset"));
        page().locator("#password").fill(NEW);
        press("Enregistrer le mot de passe");
        assertThat(heading()).hasText("Votre mot de passe a été changé");
        window.look("account-reset-done");
        follow("Se connecter");
    }

    private void signIn(String password) {
        page().locator("#email").fill(email);
        page().locator("#password").fill(password);
        press("Se connecter");
    }

    private void press(String name) {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    /** Of the page itself: the head of the shop leads to the sign-in too, without the way on. */
    private void follow(String name) {
        page().locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private Locator heading() {
        return page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private Page page() {
        return window.page();
    }
}
