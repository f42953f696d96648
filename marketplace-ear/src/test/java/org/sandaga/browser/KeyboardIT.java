package org.sandaga.browser;

import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;

import org.sandaga.api.Person;
import org.sandaga.api.Shop;
import org.sandaga.api.Town;
import org.sandaga.running.Together;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A shopper who has an account and no mouse finds something, buys it and follows it. */
@Together
@InChromium
class KeyboardIT {
    private static final Town TOWN = new Town();
    private static final int MOST_STOPS = 120;

    /** What is around an element that is seen. */
    private static final String SURROUNDING =
            "element => { const style = getComputedStyle(element); return (style.outlineStyle === 'none' ? '' : style.outline) + ' ' + style.boxShadow; }";

    private Window window;

    @AfterEach
    void shut() {
        window.close();
    }

    @Test
    void buysWithoutAMouse() {
        String word = "kora" + System.nanoTime();
        Shop fatou = TOWN.shop("Fatou");
        fatou.sell(fatou.product("Instrument " + word), 45_000, 3);
        TOWN.awaitFound(word, 1);
        Person awa = TOWN.person("Awa");
        FormData typed = FormData.create().set("email", awa.email()).set("password", Town.PASSWORD);
        window = new Onlooker(TOWN.marketplace().url(), "/sign-in", typed).window(Screen.DESKTOP);

        window.open("/fr/");
        type(page().locator("#q"), word);
        press("Enter");
        // the first page shows what is new as well
        page().waitForURL(Pattern.compile(".*/fr/search.*"));
        go(page().getByRole(AriaRole.LINK, named("Instrument " + word)));
        go(page().getByRole(AriaRole.BUTTON, named("Ajouter au panier")));
        go(page().getByRole(AriaRole.BUTTON, named("Passer commande")));
        type(page().getByLabel("Nom et prénom").first(), "Awa Diop");
        type(page().getByLabel("Rue, quartier").first(), "Sicap Liberté 3, villa 12");
        type(page().getByLabel("Ville").first(), "Dakar");
        type(page().getByLabel("Téléphone").first(), "+221 77 123 45 67");
        go(page().getByRole(AriaRole.BUTTON, named("Vérifier l’achat")));
        assertThat(heading()).hasText("Vérifiez votre achat");
        go(page().getByRole(AriaRole.BUTTON, named("Payer")));
        page().locator("button[value=pay]").waitFor();
        go(page().locator("button[value=pay]"));
        page().waitForURL(Pattern.compile(".*/checkout/done/.*"));
        assertThat(heading()).hasText("Merci, c’est payé !");
        go(page().getByRole(AriaRole.LINK, named("Suivre mon achat")));
        assertThat(page().getByText("Boutique Fatou").first()).isVisible();
    }

    private void type(Locator field, String text) {
        reach(field);
        page().keyboard().insertText(text);
    }

    private void go(Locator where) {
        reach(where);
        press("Enter");
    }

    /** Moves on until it has the focus, and sees that it has: it looks otherwise than before. */
    private void reach(Locator wanted) {
        wanted.waitFor();
        page().waitForLoadState();
        Object before = wanted.evaluate(SURROUNDING);
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            press("Tab");
            if (Boolean.TRUE.equals(wanted.evaluate("element => element === document.activeElement"))) {
                assertThat(wanted.evaluate(SURROUNDING))
                        .as("focus of " + wanted)
                        .isNotEqualTo(before);
                return;
            }
        }
        throw new AssertionError("no way by keyboard to " + wanted + " on " + page().url());
    }

    private void press(String key) {
        page().keyboard().press(key);
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
