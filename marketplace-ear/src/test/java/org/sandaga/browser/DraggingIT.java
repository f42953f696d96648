package org.sandaga.browser;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FormData;

import org.sandaga.api.Patience;
import org.sandaga.api.Town;
import org.sandaga.running.Alone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What is put in order by hand in the back office: taken with the mouse, dropped elsewhere, and so from then on. */
@Alone
@InChromium
class DraggingIT {
    private static final int STEPS = 12;
    private static final Town TOWN = new Town();

    private Window desk;

    @BeforeEach
    void enter() {
        FormData typed = FormData.create()
                .set("email", TOWN.marketplace().administrator().user())
                .set("password", TOWN.marketplace().administrator().password());
        desk = new Onlooker(TOWN.marketplace().url(), "/sign-in", typed).window(Screen.DESKTOP);
    }

    @AfterEach
    void shut() {
        desk.close();
    }

    @Test
    void aCategoryDroppedOnAnotherBecomesPartOfIt() {
        String baskets = category("Vannerie");
        String oils = category("Huiles");
        desk.open("/admin/categories");

        drag(page().locator("#" + oils), page().locator("#" + baskets));

        Patience.until("the category has moved", () -> parentOf(oils).equals(baskets));
        assertThat(page().locator(".toast").textContent()).isNotBlank();
        desk.look("admin-category-dragged");
        desk.open("/admin/categories").complainsOfNothing();
    }

    @Test
    void aCategoryDroppedWhereItsNameIsTakenStaysAndSaysWhy() {
        String baskets = category("Vannerie");
        Map<String, String> name = Map.of("fr", "Huiles " + System.nanoTime());
        String oils = category(Map.of("name", name));
        category(Map.of("name", name, "parent", baskets));
        desk.open("/admin/categories");

        drag(page().locator("#" + oils), page().locator("#" + baskets));

        page().locator("#problems").waitFor();
        assertThat(page().locator("#problems").textContent()).contains("Il y a déjà une catégorie de ce nom");
        assertThat(parentOf(oils)).isNotEqualTo(baskets);
        desk.look("admin-category-name-taken");
    }

    @Test
    void whoeverIsSignedOutMeanwhileIsLedToSignInBySomethingDragged() {
        String baskets = category("Vannerie");
        String oils = category("Huiles");
        desk.open("/admin/categories");
        desk.context().clearCookies();

        drag(page().locator("#" + oils), page().locator("#" + baskets));

        assertThat(page().locator("#password")).isVisible();
        assertThat(parentOf(oils)).isNotEqualTo(baskets);
    }

    private static String category(String name) {
        return category(Map.of("name", Map.of("fr", name + " " + System.nanoTime())));
    }

    private static String category(Map<String, Object> wanted) {
        return TOWN.admin().post("/v1/admin/categories", wanted).is(201).text("/id");
    }

    private static String parentOf(String category) {
        return TOWN.anyone().get("/v1/categories").is(200).json().findParents("parent").stream()
                .filter(each -> each.path("id").asText().equals(category))
                .map(each -> each.path("parent").asText())
                .findFirst()
                .orElse("");
    }

    /** Takes one thing by the hand, as slowly as a hand does, to the middle of another. */
    private void drag(Locator what, Locator where) {
        what.scrollIntoViewIfNeeded();
        BoundingBox from = what.boundingBox();
        BoundingBox to = where.boundingBox();
        Mouse mouse = page().mouse();
        mouse.move(from.x + from.width / 2, from.y + from.height / 2);
        mouse.down();
        mouse.move(to.x + to.width / 2, to.y + to.height / 2, new Mouse.MoveOptions().setSteps(STEPS));
        mouse.up();
    }

    private Page page() {
        return desk.page();
    }
}
