package org.sandaga.browser;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.sandaga.api.Patience;
import org.sandaga.api.Shop;
import org.sandaga.api.Shopping;
import org.sandaga.api.Town;
import org.sandaga.running.Together;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Orders that do not go out as they came in: in part, the rest given up, or not at all; and what the shopper reads. */
@Together
@InChromium
class OrdersInPartIT {
    private static final Town TOWN = new Town();
    private static final Shop FATOU = TOWN.shop("Fatou");
    private static final String REASON = "Le four du potier est cassé <b>!</b>";

    private Window window;

    @AfterEach
    void shut() {
        window.close();
    }

    @Test
    void sendsAPartAndRefusesTheRest() {
        Shopping.Bought bought = TOWN.pay(TOWN.guest(3, FATOU.offer(4_000, 5)).buy());
        String order = FATOU.accept(bought).replaceAll(".*/", "");
        enter(Screen.PHONE, order);
        button("Expédier").click();
        page().getByLabel("Transporteur").selectOption("la-poste-sn");
        page().getByLabel("Numéro de suivi").fill("RR473124829SN");
        Locator pieces = page().locator("input[name^=pieces-]");
        assertThat(pieces).hasValue("3");
        pieces.fill("1");
        button("Remis au transporteur").click();

        told("Le colis est enregistré");
        assertThat(page().locator("h1 .pill")).hasText("Expédiée en partie");
        button("Expédier").click();
        assertThat(pieces).hasValue("2");
        page().keyboard().press("Escape");
        button("Refuser le reste").click();
        window.look("vendor-refuse-rest");
        page().locator("#rest-reason").fill(REASON);
        button("Refuser le reste et rembourser").click();

        told("Le reste est refusé");
        assertThat(page().locator("h1 .pill")).hasText("Expédiée");
        assertThat(page().locator("main")).containsText(REASON);
        assertThat(button("Expédier")).hasCount(0);
        Patience.until("the books say what the refund took", () -> {
            page().reload();
            return page().locator("#money").textContent().contains("Repris pour un remboursement");
        });
        assertThat(page().locator("#money")).containsText("Il vous reste");
        window.look("vendor-order-rest-refused");
        follows(bought);
        assertThat(page().locator("main")).containsText(REASON);
        assertThat(page().locator("main")).containsText("1 sur 3 envoyés");
        window.complainsOfNothing();
    }

    @Test
    void refusesAnOrder() {
        Shopping.Bought bought = TOWN.pay(TOWN.guest(1, FATOU.offer(6_000, 5)).buy());
        String order = bought.read().text("/orders/0/id");
        Patience.until(
                "the order has come in",
                () -> FATOU.owner().get("/v1/vendor/orders/" + order).status() == 200);
        enter(Screen.DESKTOP, order);
        button("Refuser").click();
        page().locator("#reason").fill(REASON);
        button("Refuser et rembourser").click();

        told("La commande est refusée");
        assertThat(page().locator("h1 .pill")).hasText("Refusée");
        assertThat(page().locator("main")).containsText(REASON);
        assertThat(page().locator("#money")).containsText("Rien n’est dû");
        bought.becomes("REFUNDED");
        follows(bought);
        assertThat(page().locator("main")).containsText(REASON);
        assertThat(page().locator("main")).containsText("Remboursé");
        window.complainsOfNothing();
    }

    @Test
    void isCancelledByTheOperatorAfterASecondLook() {
        Shopping.Bought bought = TOWN.pay(TOWN.guest(1, FATOU.offer(6_000, 5)).buy());
        window = Window.on(TOWN.marketplace().url(), Screen.DESKTOP);
        window.signIn("/admin/", TOWN.staff("Aminata", "ADMINISTRATOR"));
        window.open("/admin/purchases/" + bought.purchase());
        assertThat(page().locator("main")).not().containsText("À rembourser");
        page().getByText("Aider l’acheteur").click();
        Locator cancel = page().locator("button[value=cancel]");
        assertThat(cancel).isHidden();
        page().getByText("Annuler la commande").click();
        window.look("admin-purchase-cancel");
        cancel.click();

        told("Commande annulée");
        bought.becomes("REFUNDED");
        window.complainsOfNothing();
    }

    /** As the shopper does, by the link out of the mail. */
    private void follows(Shopping.Bought bought) {
        window.open("/fr/track/" + bought.number() + "?token=" + bought.tracking());
    }

    private void enter(Screen screen, String order) {
        window = Window.on(TOWN.marketplace().url(), screen);
        window.signIn("/vendor/sign-in", FATOU.lead());
        window.open("/vendor/orders/" + order);
    }

    private void told(String what) {
        assertThat(page().locator(".toast")).containsText(what);
    }

    private Locator button(String name) {
        return page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Page page() {
        return window.page();
    }
}
