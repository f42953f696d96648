package org.sandaga.browser;

import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.sandaga.api.Shop;
import org.sandaga.api.Town;
import org.sandaga.running.Together;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Somebody looks for something, mistypes it, narrows what was found and widens it again. */
@Together
@InChromium
class FindingIT {
    private static final Town TOWN = new Town();

    /** A fifth of its height. */
    private static final int MOST_OF_A_TELEPHONE = 170;

    private Window window;

    @AfterEach
    void shut() {
        window.close();
    }

    @Test
    void findsWhatWasMeantAndNarrowsItByAShop() {
        Shop issa = TOWN.shop("Issa");
        issa.sell(issa.product("Balafon de concert"), 90_000, 2);
        Shop maty = TOWN.shop("Maty");
        maty.sell(maty.product("Balafon d’étude"), 60_000, 2);
        TOWN.awaitFound("balafon", 2);
        window = Window.on(TOWN.marketplace().url(), Screen.DESKTOP);

        window.open("/fr/search?q=ballafonn");
        assertThat(page().locator("main .notice[role=status]")).containsText("« balafon »");
        assertThat(goods()).hasCount(2);
        window.look("search-corrected");

        Locator shop = page().locator(".facets a").filter(new Locator.FilterOptions().setHasText("Boutique Issa"));
        assertThat(shop.locator(".count")).hasText("1");
        shop.click();
        assertThat(goods()).hasCount(1);
        assertThat(goods()).containsText("Balafon de concert");
        assertThat(chips()).hasCount(1);
        window.look("search-narrowed");

        chips().click();
        assertThat(goods()).hasCount(2);
        assertThat(chips()).hasCount(0);
    }

    @Test
    void takesAwayTheFilterThatNothingFits() {
        Shop issa = TOWN.shop("Issa");
        window = Window.on(TOWN.marketplace().url(), Screen.PHONE);

        window.open("/fr/search?condition=USED&vendor=" + issa.id());
        assertThat(chips()).containsText(new String[] {"Occasion", "Boutique Issa"});
        window.look("search-nothing-fits");
        chips().last().click();
        assertThat(chips()).containsText(new String[] {"Occasion"});
    }

    @Test
    void looksForItAtTheTopOfATelephoneThatLeavesRoomForThePage() {
        window = Window.on(TOWN.marketplace().url(), Screen.PHONE);

        window.open("/fr/shops");
        assertThat(((Number) page().locator(".site-head").evaluate("head => head.offsetHeight")).intValue())
                .isLessThan(MOST_OF_A_TELEPHONE);
        page().locator("#q").fill("balafon");
        page().locator(".site-head .site-search button").click();
        assertThat(page()).hasURL(Pattern.compile(".*/fr/search\\?q=balafon"));
    }

    private Locator goods() {
        return page().locator("#results .good");
    }

    private Locator chips() {
        return page().locator(".chosen .chip.on");
    }

    private Page page() {
        return window.page();
    }
}
