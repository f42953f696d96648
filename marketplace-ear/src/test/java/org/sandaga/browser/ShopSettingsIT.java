package org.sandaga.browser;

import java.time.LocalDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

import org.sandaga.api.Pictures;
import org.sandaga.api.Shop;
import org.sandaga.api.Town;
import org.sandaga.running.Together;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Whoever leads a shop shows what it is, says where it ships and when it is closed, and opens its payout account. */
@Together
@InChromium
class ShopSettingsIT {
    private static final Town TOWN = new Town();
    private static final Shop FATOU = TOWN.shop("Fatou");
    private static final String STORY = "Née à Saint-Louis <script>alert(1)</script> en 1998";
    private static final String PROMISE = "Retour sous 14 jours <b>sans frais</b>";
    private static final String ADDRESS = "Rue Blanchot <b>2</b>, Saint-Louis";
    private static final String NUMBER = "SN-STL-2026-A-1742";
    private static final int SIDE = 400;

    private Window window;

    @AfterEach
    void shut() {
        window.close();
    }

    @Test
    @Tag("X-02")
    void showsWhatItIs() {
        String name = "Chez Fatou " + System.nanoTime();
        enter(Screen.PHONE, "/vendor/shop");
        assertThat(page().locator(".notice.warn")).containsText("Votre adresse postale manque");
        page().locator("#displayName").fill(name);
        page().locator("[id='description.fr']").fill(STORY);
        save("describe");
        told("La présentation est enregistrée");

        page().locator("#logo-file").setInputFiles(picture("logo.png"));
        page().locator("#banner-file").setInputFiles(picture("banniere.png"));
        page().locator("[id='policies.fr']").fill(PROMISE);
        save("dress");
        told("L’apparence et les conditions sont enregistrées");
        assertThat(form("dress").locator("img")).hasCount(2);

        page().locator("#address").fill(ADDRESS);
        page().locator("#registerNumber").fill(NUMBER);
        save("establish");
        told("L’adresse et l’immatriculation sont enregistrées");
        assertThat(page().locator(".notice.warn")).hasCount(0);

        page().getByRole(AriaRole.LINK, named("Voir la boutique")).click();
        assertThat(page().locator("main h1")).hasText(name);
        assertThat(page().locator(".facts.trader")).containsText(ADDRESS);
        assertThat(page().locator(".facts.trader")).containsText(NUMBER);
        assertThat(page().locator("main")).containsText(STORY);
        assertThat(page().locator("main")).containsText(PROMISE);
        assertThat(page().locator("main .prose :is(b, script)")).hasCount(0);
        assertThat(page().locator("img.shop-banner")).hasCount(1);
        assertThat(page().locator("img.avatar")).hasCount(1);
        window.look("shop-dressed");

        window.open("/vendor/shop");
        form("dress").locator("input[name='banner.gone']").check();
        save("dress");
        told("L’apparence et les conditions sont enregistrées");
        assertThat(form("dress").locator("img")).hasCount(1);
    }

    @Test
    void asksBeforeWhatWasWrittenInTheOtherFormIsLost() {
        enter(Screen.DESKTOP, "/vendor/shop");
        Locator story = page().locator("[id='description.fr']");
        String before = story.inputValue();
        story.fill("Une histoire à moitié écrite");

        page().onceDialog(Dialog::dismiss);
        save("dress");
        assertThat(story).hasValue("Une histoire à moitié écrite");
        assertThat(page().locator(".toast")).hasCount(0);

        page().onceDialog(Dialog::accept);
        save("dress");
        told("L’apparence et les conditions sont enregistrées");
        assertThat(story).hasValue(before);
    }

    private static FilePayload picture(String name) {
        return new FilePayload(name, "image/png", Pictures.png(SIDE, SIDE));
    }

    @Test
    void shipsToAnotherCountryAndNoLonger() {
        enter(Screen.DESKTOP, "/vendor/shop/rates");
        Locator france = page().locator("form:has(input[name=market][value=FR])");
        Locator pill = france.locator(".pill");
        assertThat(pill).hasText("Vous n’y envoyez pas");
        page().locator("#price-FR").fill("12,50");
        page().locator("#minDays-FR").fill("9");
        page().locator("#maxDays-FR").fill("3");
        france.locator("button[value=set]").click();
        assertThat(france.locator(".error")).containsText("0…3");
        assertThat(page().locator("#price-FR")).hasValue("12,50");

        page().locator("#minDays-FR").fill("2");
        france.locator("button[value=set]").click();
        told("Le tarif est enregistré");
        assertThat(pill).hasText("Vous y envoyez");
        assertThat(page().locator("#price-FR")).hasValue("12,50");

        france.locator("summary").click();
        france.locator("button[value=remove]").click();
        told("Vous n’envoyez plus dans ce pays");
        assertThat(pill).hasText("Vous n’y envoyez pas");
        assertThat(page().locator("#price-FR")).hasValue("");
    }

    @Test
    void closesForSomeDaysAndOpensAgain() {
        enter(Screen.PHONE, "/vendor/shop/closure");
        LocalDate today = LocalDate.parse(page().locator("#from").inputValue());
        page().locator("#from").fill(today.plusDays(5).toString());
        page().locator("#until").fill(today.plusDays(9).toString());
        save("close");
        told("La fermeture est enregistrée");
        assertThat(page().locator(".notice.warn")).containsText("Une fermeture est prévue");
        press("Annuler la fermeture");
        told("La boutique est ouverte");
        assertThat(page().locator(".notice.warn")).hasCount(0);

        save("close");
        told("La fermeture est enregistrée");
        assertThat(page().locator(".notice.warn")).containsText("jusqu’à nouvel ordre");
        window.open("/fr/shop/" + FATOU.id());
        assertThat(page().locator("main")).containsText("Fermée pour le moment");

        window.open("/vendor/");
        page().locator(".todo").getByText("La boutique est fermée").click();
        press("Rouvrir maintenant");
        told("La boutique est ouverte");
        window.open("/fr/shop/" + FATOU.id());
        assertThat(page().locator("main h1")).isVisible();
        assertThat(page().locator("main")).not().containsText("Fermée pour le moment");
    }

    /** Whoever leaves the provider's page half-way finds the way on, and is told how the account stands. */
    @Test
    void opensItsPayoutAccount() {
        enter(Screen.DESKTOP, "/vendor/shop/account");
        press("Commencer");
        atTheProvider("leave");
        Locator pill = page().locator("main .pill");
        assertThat(pill).hasText("À compléter");
        press("Continuer chez le prestataire");
        atTheProvider("complete");
        assertThat(pill).hasText("Vérifié");

        press("Actualiser l’état");
        told("L’état est à jour");
        assertThat(pill).hasText("Vérifié");
        window.complainsOfNothing();
    }

    private void atTheProvider(String action) {
        page().locator("main .notice.ok a").click();
        page().locator("button[value=" + action + "]").click();
        page().waitForURL(address -> address.endsWith("/vendor/shop/account?back=done"));
    }

    private void enter(Screen screen, String path) {
        window = Window.on(TOWN.marketplace().url(), screen);
        window.signIn("/vendor/sign-in", FATOU.lead());
        window.open(path);
    }

    private Locator form(String work) {
        return page().locator("form:has(input[name=do][value=" + work + "])");
    }

    private void save(String work) {
        form(work).locator("button[type=submit]").click();
    }

    private void told(String what) {
        assertThat(page().locator(".toast")).containsText(what);
    }

    private void press(String button) {
        page().getByRole(AriaRole.BUTTON, named(button)).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private Page page() {
        return window.page();
    }
}
