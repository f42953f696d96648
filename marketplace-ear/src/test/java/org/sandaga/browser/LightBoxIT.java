package org.sandaga.browser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.sandaga.api.Pictures;
import org.sandaga.api.Shop;
import org.sandaga.api.Town;
import org.sandaga.running.Together;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A shopper looks at a product's pictures more closely. */
@Together
@InChromium
class LightBoxIT {
    private static final Town TOWN = new Town();
    private static List<String> pictures = List.of();
    private static String address = "";

    private Window window;

    @BeforeAll
    static void showsAProductFromTwoSides() {
        Shop shop = TOWN.shop("Adama");
        pictures = List.of(shop.picture(Pictures.png(1_400, 900)), shop.picture(Pictures.png(900, 1_400)));
        Map<String, Object> article = new HashMap<>(shop.product("Coffre"));
        article.put("pictures", pictures);
        address = "/fr/p/coffre-" + shop.sell(article, 30_000, 2);
    }

    @AfterEach
    void shut() {
        window.close();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void opensLargeAndLeadsOnByClicksAndByKeys(Screen screen) {
        window = Window.on(TOWN.marketplace().url(), screen).open(address);
        stage().focus();
        press("Enter");

        assertThat(box()).isVisible();
        showsThe(0);
        window.look("product-zoom");
        press("ArrowRight");
        showsThe(1);
        press("ArrowRight");
        showsThe(0);
        press("ArrowLeft");
        showsThe(1);
        box().locator("[data-step='1']").click();
        showsThe(0);
        press("Escape");
        assertThat(box()).isHidden();
        assertThat(stage()).isFocused();

        page().locator(".thumbs a").last().click();
        assertThat(page().locator(".thumbs a").last()).hasAttribute("aria-current", "true");
        opensByScript();
        stage().click();
        showsThe(1);
        box().locator("[data-closes]").click();
        assertThat(box()).isHidden();
        window.complainsOfNothing();
    }

    @Test
    void withoutScriptALinkLeadsThere() {
        window = Window.withoutScript(TOWN.marketplace().url(), Screen.DESKTOP).open(address);
        assertThat(box()).isHidden();

        stage().click();

        assertThat(page()).hasURL(Pattern.compile(".*/media/" + pictures.getFirst() + "-1280\\.jpg"));
    }

    /** Before its script has come, the picture is a link that leads away. */
    private void opensByScript() {
        assertThat(stage()).hasAttribute("aria-haspopup", "dialog");
    }

    private void showsThe(int which) {
        Locator image = box().locator("img");
        assertThat(image).hasAttribute("src", Pattern.compile("/media/" + pictures.get(which) + "-1280\\.(webp|jpg)"));
        assertThat(box()).containsText("Image " + (which + 1) + " sur 2");
        page().waitForFunction("() => document.querySelector('#zoom img').complete");
        assertThat((int) image.evaluate("image => image.naturalWidth")).isPositive();
    }

    private void press(String key) {
        page().keyboard().press(key);
    }

    private Locator stage() {
        return page().locator("a.stage");
    }

    private Locator box() {
        return page().locator("#zoom");
    }

    private Page page() {
        return window.page();
    }
}
