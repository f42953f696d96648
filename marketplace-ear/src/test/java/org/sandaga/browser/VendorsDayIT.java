package org.sandaga.browser;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.sandaga.api.Shop;
import org.sandaga.api.Town;
import org.sandaga.payout.PayoutId;
import org.sandaga.running.Together;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A vendor's day: sees what is to be done, accepts at once, prints a slip, ships with a number, sees the money. */
@Together
@InChromium
class VendorsDayIT {
    private static final Town TOWN = new Town();

    /** Nothing has to be scrolled to at a desk; on a telephone a table has no columns, and tabs are scrolled. */
    private static final String FITS = "each => innerWidth < 1280 || each.scrollWidth <= each.clientWidth";

    private Window window;

    @AfterEach
    void shut() {
        window.close();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void doesWhatIsToBeDone(Screen screen) {
        Shop fatou = TOWN.shop("Fatou");
        String basket = fatou.offer(12_500, 10);
        TOWN.pay(TOWN.guest(1, basket).buy());
        TOWN.pay(TOWN.guest(2, basket).buy());
        window = Window.on(TOWN.marketplace().url(), screen);

        comesIn(fatou);
        acceptsBoth();
        printsTheSlip();
        shipsOne();
        seesTheMoney();
        leavesOneColumnOf("/vendor/orders");
        leavesOneColumnOf("/vendor/finance");
    }

    private void comesIn(Shop shop) {
        window.open("/vendor/");
        page().getByLabel("Adresse e-mail").fill(shop.lead().email());
        page().getByLabel("Mot de passe").fill(Town.PASSWORD);
        button("Se connecter").click();
        assertThat(page().locator(".todo")).containsText("2 commandes à accepter");
        assertThat(page().locator(".chart canvas").first())
                .hasAttribute("aria-label", Pattern.compile("Ventes par jour[ \u00a0]: .*"));
        window.lookInTheDarkToo("vendor-home");
        page().getByText("2 commandes à accepter").click();
        assertThat(page().locator("tbody tr")).hasCount(2);
        assertThat(page().locator("tbody tr").first()).containsText("Expire dans");
    }

    private void acceptsBoth() {
        page().locator("tbody input[type=checkbox]").nth(0).check();
        page().locator("tbody input[type=checkbox]").nth(1).check();
        window.lookInTheDarkToo("vendor-orders");
        org.assertj.core.api.Assertions.assertThat(List.of(
                        page().locator(".table-wrap").evaluate(FITS),
                        page().locator(".tabs").evaluate(FITS)))
                .as("all columns and all tabs are in sight")
                .containsOnly(true);
        button("Accepter").click();
        assertThat(page().getByRole(AriaRole.STATUS)).containsText("Les commandes sont acceptées");
    }

    private void printsTheSlip() {
        window.open("/vendor/orders?tab=ship");
        assertThat(page().locator("tbody tr").first()).containsText("À expédier dans");
        assertThat(page().locator("thead th[aria-sort=ascending]")).containsText("Délai");
        page().locator("tbody th a").first().click();
        assertThat(page().getByText("Expédier avant le").first()).isVisible();
        page().getByRole(AriaRole.LINK, named("Bon de préparation")).click();
        assertThat(page().locator(".slip")).containsText("12 rue Carnot");
        window.look("vendor-slip");
        String address = page().url();
        org.assertj.core.api.Assertions.assertThat(
                        List.of(window.answer(slips(address, 100)), window.answer(slips(address, 101))))
                .as("slips of all that a page of the list holds, and of one more")
                .containsExactly(200, 400);
        window.open("/vendor/orders/" + address.replaceAll(".*=", ""));
    }

    private static String slips(String address, int count) {
        String order = address.replaceAll(".*[?]", "");
        return "/vendor/orders/slips?" + String.join("&", Collections.nCopies(count, order));
    }

    private void shipsOne() {
        button("Expédier").click();
        page().getByLabel("Transporteur").selectOption("la-poste-sn");
        page().getByLabel("Numéro de suivi").fill("RR473124828SN");
        button("Remis au transporteur").click();
        assertThat(page().getByRole(AriaRole.ALERT)).containsText("n’est pas un numéro de suivi");
        window.lookInTheDarkToo("vendor-ship");
        page().getByLabel("Numéro de suivi").fill("RR473124829SN");
        button("Remis au transporteur").click();
        assertThat(page().getByRole(AriaRole.STATUS)).containsText("Le colis est enregistré");
        assertThat(page().getByText("RR473124829SN").first()).isVisible();
    }

    private void seesTheMoney() {
        Locator money = page().locator("#money");
        assertThat(money).containsText("Commission");
        assertThat(money).containsText(Pattern.compile("Dû après la livraison"));
        window.lookInTheDarkToo("vendor-order");
        page().getByRole(AriaRole.LINK, named("Les mouvements de cette commande"))
                .click();
        assertThat(page().locator("tbody")).containsText("Vente payée");
        window.lookInTheDarkToo("vendor-finance");
        window.open("/vendor/finance?kind=CAPTURED&payout=" + PayoutId.next().text());
        assertThat(page().locator("tbody")).hasCount(0);
        page().getByRole(AriaRole.LINK, named("D’un seul versement")).click();
        assertThat(page()).hasURL(Pattern.compile("/vendor/finance\\?kind=CAPTURED$"));
        assertThat(page().locator("tbody")).containsText("Vente payée");
        window.open("/vendor/payouts").look("vendor-payouts");
    }

    /** Whatever can be unticked goes when it is. */
    private void leavesOneColumnOf(String list) {
        window.open(list).unfold();
        Locator heads = page().locator("thead th");
        Locator form = page().locator("form:has(input[value=columns])");
        Locator ticked = form.locator("input[name=column]:checked");
        int left = heads.count() - ticked.count() + 1;
        page().locator("details:has(input[value=columns]) > summary").click();
        while (ticked.count() > 1) {
            ticked.last().uncheck();
        }
        form.locator("button").click();
        assertThat(heads).hasCount(left);
    }

    private Locator button(String name) {
        return page().getByRole(AriaRole.BUTTON, named(name).setExact(true));
    }

    private Page page() {
        return window.page();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
