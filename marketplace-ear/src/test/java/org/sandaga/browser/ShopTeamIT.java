package org.sandaga.browser;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.sandaga.api.Api;
import org.sandaga.api.Person;
import org.sandaga.api.Shop;
import org.sandaga.api.Town;
import org.sandaga.running.Together;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Whoever leads a shop invites people onto its team, changes what they may do and takes things back. */
@Together
@InChromium
class ShopTeamIT {
    private static final Town TOWN = new Town();
    private static final Shop FATOU = TOWN.shop("Fatou");

    private Window window;

    @AfterEach
    void shut() {
        window.close();
    }

    @Test
    void takesWhoeverWasInvitedOntoTheTeamAndLetsThemGo() {
        Person khady = TOWN.person("Khady");
        enter(Screen.DESKTOP);
        window.open("/vendor/team");
        page().locator("#email").fill(khady.email());
        page().locator("input[value=ORDERS]").check();
        press("Envoyer l’invitation");
        assertThat(page().locator(".toast")).containsText("partie");
        window.look("vendor-team").close();
        String token = TOWN.stripe().mailedToken(khady.email(), "/vendor/join");

        window = Window.on(TOWN.marketplace().url(), Screen.PHONE);
        window.open("/vendor/join?token=" + token).look("vendor-join");
        page().getByRole(AriaRole.LINK, named("Continuer")).click();
        signIn(khady);
        press("Accepter et commencer");

        assertThat(page().locator(".desk-shop")).containsText("Fatou");
        org.assertj.core.api.Assertions.assertThat(window.answer("/vendor/offers"))
                .as("offers, for somebody who was invited to see to orders")
                .isEqualTo(403);
        window.open("/vendor/join?token=" + token);
        page().getByRole(AriaRole.LINK, named("Espace vendeur")).first().click();
        assertThat(page().locator(".desk-shop")).containsText("Fatou");
        window.close();

        enter(Screen.DESKTOP);
        window.open("/vendor/team");
        Locator row = row(khady);
        row.locator("summary").click();
        window.look("vendor-team-remove");
        press("Retirer de l’équipe");
        assertThat(page().locator(".toast")).containsText("n’est plus de l’équipe");
        assertThat(row).hasCount(0);
    }

    /** At once: what the member was refused a moment before is answered. */
    @Test
    void givesAMemberAnotherRole() {
        Person rama = FATOU.member("Rama", "READ_ONLY");
        Api member = rama.api().actingFor(FATOU.id());
        member.get("/v1/vendor/orders").is(403);
        enter(Screen.PHONE);
        window.open("/vendor/team");
        Locator row = row(rama);
        row.locator("select[name=template]").selectOption("ORDERS");
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Changer"))
                .click();

        assertThat(page().locator(".toast")).containsText("Le rôle est changé");
        assertThat(row.locator("select[name=template]")).hasValue("ORDERS");
        member.get("/v1/vendor/orders").is(200);
    }

    @Test
    void leavesWhoKeepsTheTeamOnItsPage() {
        FATOU.member("Bineta", "ORDERS");
        enter(Screen.DESKTOP);
        window.open("/vendor/team");
        row(FATOU.lead())
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Changer"))
                .click();

        assertThat(page().locator(".toast")).containsText("Le rôle est changé");
        assertThat(row(FATOU.lead()).locator("select[name=template]")).hasValue("OWNER");
    }

    @Test
    void takesAnInvitationBack() {
        String email = "ndeye" + System.nanoTime() + "@example.org";
        enter(Screen.DESKTOP);
        window.open("/vendor/team");
        page().locator("#email").fill(email);
        page().locator("input[value=FINANCE]").check();
        press("Envoyer l’invitation");
        Locator waiting = page().locator("li.card").filter(new Locator.FilterOptions().setHasText(email));
        assertThat(waiting).containsText("Finances");
        String token = TOWN.stripe().mailedToken(email, "/vendor/join");
        waiting.getByRole(AriaRole.BUTTON).click();

        assertThat(page().locator(".toast")).containsText("L’invitation est annulée");
        assertThat(waiting).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(window.answer("/vendor/join?token=" + token))
                .isEqualTo(410);
        assertThat(page().locator("main")).containsText("Cette invitation n’est plus valable");
    }

    private Locator row(Person person) {
        return page().locator("tr").filter(new Locator.FilterOptions().setHasText(person.email()));
    }

    private void enter(Screen screen) {
        window = Window.on(TOWN.marketplace().url(), screen);
        window.signIn("/vendor/sign-in", FATOU.lead());
    }

    private void signIn(Person person) {
        page().locator("#email").fill(person.email());
        page().locator("#password").fill(Town.PASSWORD);
        page().locator("button.primary[type=submit]").click();
        page().waitForURL(address -> !address.contains("sign-in"));
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
