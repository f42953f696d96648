package org.sandaga.browser;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.sandaga.api.Person;
import org.sandaga.api.Town;
import org.sandaga.running.Alone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What must always hold does not, and whoever operates the marketplace finds the row at fault. */
@Alone
@InChromium
class BrokenInvariantIT {
    private static final Town TOWN = new Town();

    private final Person aminata = TOWN.staff("Aminata", "ADMINISTRATOR");
    private final Window desk = Window.on(TOWN.marketplace().url(), Screen.DESKTOP);

    @AfterEach
    void shut() {
        desk.close();
    }

    /** As a file of db/broken does, which no door would. */
    @Test
    void leadsFromItsTileToTheRowAtFault() throws SQLException {
        String number =
                TOWN.guest(1, TOWN.shop("Mariama").offer(20_000, 5)).buy().number();
        desk.signIn("/admin/", aminata);
        makeDearer(number, 1);
        try {
            askForAll();
            desk.awaitEnd();
            desk.open("/admin/");
            assertThat(page().locator(".tiles a.figure").first()).hasClass(Pattern.compile("\\bbad\\b"));
            assertThat(page().locator(".todo a[href$='check=ordering/purchases_add_up']"))
                    .isVisible();
            desk.look("admin-home-fault");
            page().locator(".tiles a.bad[href$='check=ordering/purchases_add_up']")
                    .click();
            assertThat(page().locator("thead")).containsText("Somme des commandes");
            assertThat(page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(number)))
                    .containsText("CFA");
            assertThat(page().locator(".tiles a.figure[aria-current=true]")).hasCount(1);
            desk.look("admin-invariant-fault");
            page().getByRole(AriaRole.LINK, linked("Revérifier ce seul point")).click();
            page().locator("tbody").getByRole(AriaRole.LINK, inside(number)).click();
            assertThat(desk.heading()).containsText(number);
        } finally {
            makeDearer(number, -1);
        }
        checkEverything();
    }

    private static void makeDearer(String purchase, int by) throws SQLException {
        try (Connection connection = TOWN.marketplace().database();
                Statement rights = connection.createStatement();
                PreparedStatement change = connection.prepareStatement(
                        "update ordering.purchase set total_minor = total_minor + ? where number = ?")) {
            // no trigger stands in the way
            rights.execute("set session_replication_role = replica");
            change.setInt(1, by);
            change.setString(2, purchase);
            change.executeUpdate();
        }
    }

    /** Whoever asks for it may leave, and finds it done. */
    private void checkEverything() {
        askForAll();
        desk.open("/admin/");
        desk.open("/admin/invariants");
        desk.awaitEnd();
        Locator tiles = page().locator("a.figure");
        assertThat(tiles.nth(20)).isVisible();
        int all = tiles.count();
        assertThat(page().locator("a.figure.ok")).hasCount(all);
        desk.open("/admin/");
        Locator folded = page().locator("section[aria-labelledby=invariants] details");
        assertThat(folded.locator("summary")).containsText("aucune anomalie");
        assertThat(folded.locator("a.figure").first()).isHidden();
        folded.locator("summary").click();
        assertThat(folded.locator("a.figure.ok")).hasCount(all);
        assertThat(folded.locator("a.figure").first()).isVisible();
    }

    /** Returns when the page says that it has begun; until then one sees the page from before. */
    private void askForAll() {
        desk.open("/admin/invariants");
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tout vérifier maintenant"))
                .click();
        assertThat(page().getByRole(AriaRole.STATUS)).containsText("Les contrôles ont commencé");
    }

    private static Page.GetByRoleOptions linked(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByRoleOptions inside(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private Page page() {
        return desk.page();
    }
}
