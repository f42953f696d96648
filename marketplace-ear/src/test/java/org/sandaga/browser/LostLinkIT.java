package org.sandaga.browser;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;

import org.sandaga.api.Shop;
import org.sandaga.api.Shopping;
import org.sandaga.api.Town;
import org.sandaga.running.Together;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A guest whose link to a purchase is cut off or lost finds the way back to it. */
@Together
@InChromium
class LostLinkIT {
    private static final Town TOWN = new Town();
    private static final Shop FATOU = TOWN.shop("Fatou");
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;

    /** What visitors asked, as the house counts it. */
    private static final String QUESTIONS = "key like 'tracking:%'";

    private final String email = "binta" + System.nanoTime() + "@example.org";
    private final Shopping.Bought bought =
            TOWN.guest(1, FATOU.offer(12_500, 10)).buy(email);
    private Window window;

    @AfterEach
    void shut() {
        window.close();
        TOWN.column("delete from identity.throttle where " + QUESTIONS + " returning key");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void findsThePurchaseAgainWithScript(Screen screen) {
        window = Window.on(TOWN.marketplace().url(), screen);
        findAgain();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void findsThePurchaseAgainWithScriptSwitchedOff(Screen screen) {
        window = Window.withoutScript(TOWN.marketplace().url(), screen);
        findAgain();
    }

    @Test
    void tellsNobodyWhetherAddressAndNumberBelongTogether() {
        window = Window.on(TOWN.marketplace().url(), Screen.PHONE);
        String right = answerTo(email, bought.number());

        assertThat(answerTo(email, "999999999")).isEqualTo(right);
        assertThat(answerTo("voleur" + email, bought.number())).isEqualTo(right);
    }

    @Test
    void asksWhoeverTriesTooOftenToWait() {
        window = Window.on(TOWN.marketplace().url(), Screen.PHONE);
        answerTo(email, bought.number());
        assertThat(TOWN.column("update identity.throttle set count = 1000 where " + QUESTIONS + " returning key"))
                .isNotEmpty();
        window.open("/fr/track");
        page().locator("#email").fill(email);
        number().fill(bought.number());
        Response answer = page().waitForResponse(each -> each.request().method().equals("POST"), this::ask);

        assertThat(answer.status()).isEqualTo(TOO_MANY);
        assertThat(answer.headerValue("Retry-After")).matches("[1-9][0-9]*");
        assertThat(page().getByRole(AriaRole.ALERT)).containsText("Trop d’essais");
        window.look("find-purchase-too-often");
    }

    @Test
    void isFoundFromTheHelpTheSignInAndTheFootOfEveryPage() {
        window = Window.on(TOWN.marketplace().url(), Screen.PHONE);
        window.open("/fr/help");
        page().locator("summary", new Page.LocatorOptions().setHasText("Où est mon colis"))
                .click();
        follow(page().locator("main"), "Retrouver un achat fait sans compte");
        window.open("/fr/sign-in");
        follow(page().locator("main"), "Retrouver un achat fait sans compte");
        window.open("/en/");
        follow(page().locator("footer"), "Find a purchase");
        assertThat(heading()).hasText("Find a purchase");
        window.look("find-purchase-en");
    }

    private void findAgain() {
        assertThat(window.answer("/fr/track/" + bought.number() + "?token=cut")).isEqualTo(NOT_FOUND);
        assertThat(heading()).hasText("Ce lien n’ouvre aucun achat");
        window.look("purchase-link-cut");
        follow(page().locator("main"), "Retrouver un achat");
        assertThat(number()).hasValue(bought.number());

        number().fill("le mien");
        ask();
        assertThat(page().getByRole(AriaRole.ALERT)).containsText("Adresse e-mail");
        page().locator("#email").fill(email);
        ask();
        assertThat(page().locator("#number-note")).containsText("Ce n’est pas reconnu");
        assertThat(page().locator("#email")).hasValue(email);
        window.lookInTheDarkToo("find-purchase-problems");

        number().fill("n° " + bought.number());
        number().press("Enter");
        assertThat(heading()).hasText("Regardez votre boîte mail");
        window.look("find-purchase-sent");

        String there = "/track/" + bought.number();
        window.open("/fr" + there + "?token=" + TOWN.stripe().mailedToken(email, there));
        assertThat(heading()).hasText("Achat " + bought.number());
    }

    private String answerTo(String address, String purchase) {
        window.open("/fr/track");
        page().locator("#email").fill(address);
        number().fill(purchase);
        ask();
        assertThat(heading()).hasText("Regardez votre boîte mail");
        return page().locator("main").innerText();
    }

    private void ask() {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Envoyer le lien"))
                .click();
    }

    private void follow(Locator part, String name) {
        part.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .click();
        page().waitForURL(address -> address.contains("/track"));
    }

    private Locator number() {
        return page().locator("#number");
    }

    private Locator heading() {
        return page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private Page page() {
        return window.page();
    }
}
