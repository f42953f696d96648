package org.sandaga.browser;

import java.util.List;
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
import org.sandaga.api.Shop;
import org.sandaga.api.Town;

import static org.assertj.core.api.Assertions.assertThat;

/** What is put in order by hand in the back office: taken with the mouse, dropped elsewhere, and so from then on. */
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

        drag(page().locator("#" + oils), page().locator("#" + baskets), 0.5);

        Patience.until("the category has moved", () -> parentOf(oils).equals(baskets));
        assertThat(page().locator(".toast").textContent()).isNotBlank();
        desk.look("admin-category-dragged");
        desk.open("/admin/categories").complainsOfNothing();
    }

    @Test
    void aRuleDroppedAboveAnotherDecidesBeforeIt() {
        Shop shop = TOWN.shop("Fatou");
        String first = rule(shop, "Premier essai");
        String second = rule(shop, "Second essai");
        try {
            desk.open("/admin/rules");

            drag(grip(second), grip(first), -0.5);

            Patience.until("the rules have changed places", () -> {
                List<String> order = order();
                return order.indexOf(second) < order.indexOf(first);
            });
            desk.look("admin-rule-dragged");
        } finally {
            List.of(first, second).forEach(rule -> TOWN.admin().delete("/v1/admin/commission-rules/" + rule));
        }
    }

    private static String category(String name) {
        return TOWN.admin()
                .post("/v1/admin/categories", Map.of("name", Map.of("fr", name + " " + System.nanoTime())))
                .is(201)
                .text("/id");
    }

    private static String parentOf(String category) {
        return TOWN.anyone().get("/v1/categories").is(200).json().findParents("parent").stream()
                .filter(each -> each.path("id").asText().equals(category))
                .map(each -> each.path("parent").asText())
                .findFirst()
                .orElse("");
    }

    private static String rule(Shop shop, String name) {
        Map<String, Object> wanted = Map.of(
                "name", name,
                "match", Map.of("vendor", shop.id()),
                "fee",
                        Map.of(
                                "rateBasisPoints",
                                500,
                                "taxBasisPoints",
                                1_800,
                                "onShipping",
                                false,
                                "limits",
                                List.of()));
        return TOWN.admin().post("/v1/admin/commission-rules", wanted).is(201).text("/id");
    }

    private static List<String> order() {
        return TOWN.admin()
                .get("/v1/admin/commission-rules")
                .is(200)
                .json()
                .path("items")
                .findValuesAsText("id");
    }

    private Locator grip(String rule) {
        return page().locator("tr")
                .filter(new Locator.FilterOptions().setHas(page().locator("#" + rule)))
                .locator(".grip");
    }

    /** Takes one thing by the hand, as slowly as a hand does, to a height within another. */
    private void drag(Locator what, Locator where, double height) {
        what.scrollIntoViewIfNeeded();
        BoundingBox from = what.boundingBox();
        BoundingBox to = where.boundingBox();
        Mouse mouse = page().mouse();
        mouse.move(from.x + from.width / 2, from.y + from.height / 2);
        mouse.down();
        mouse.move(to.x + to.width / 2, to.y + to.height * height, new Mouse.MoveOptions().setSteps(STEPS));
        mouse.up();
    }

    private Page page() {
        return desk.page();
    }
}
