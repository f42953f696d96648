package org.sandaga.browser;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.sandaga.api.Shop;
import org.sandaga.api.Town;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The shop as an application on somebody's telephone, with and without a network. */
@InChromium
class OfflineIT {
    private static final Town TOWN = new Town();
    private static final Shop FATOU = TOWN.shop("Fatou");
    private static final String KEPT = """
            async () => {
              const caught = await Promise.all((await caches.keys()).map(async name => (await caches.open(name)).keys()));
              return caught.flat().map(request => new URL(request.url).pathname);
            }""";

    private final String product = "/fr/p/x-" + FATOU.sell(FATOU.product("Calebasse"), 9_000, 10);
    private Window window;

    @BeforeEach
    void install() {
        window = Window.installing(TOWN.marketplace().url(), Screen.PHONE);
        window.open("/fr/");
        page().evaluate("() => navigator.serviceWorker.ready.then(() => true)");
        page().waitForFunction("() => navigator.serviceWorker.controller !== null");
    }

    @AfterEach
    void shut() {
        window.close();
    }

    @Test
    void canBeInstalled() {
        JsonObject told = window.context().newCDPSession(page()).send("Page.getAppManifest");
        assertThat(told.getAsJsonArray("errors")).isEmpty();

        JsonObject manifest =
                JsonParser.parseString(told.get("data").getAsString()).getAsJsonObject();
        assertThat(manifest.get("start_url").getAsString()).isEqualTo("/fr/");
        assertThat(manifest.get("display").getAsString()).isEqualTo("standalone");
        JsonArray icons = manifest.getAsJsonArray("icons");
        assertThat(icons.size()).isGreaterThanOrEqualTo(3);
        icons.forEach(icon -> isAsLargeAsItSays(icon.getAsJsonObject()));
    }

    private void isAsLargeAsItSays(JsonObject icon) {
        String address = TOWN.marketplace().url() + icon.get("src").getAsString();
        APIResponse picture = window.context().request().get(address);
        assertThat(picture.status()).as(address).isEqualTo(200);
        assertThat(picture.headers().get("content-type")).isEqualTo("image/png");
        assertThat(width(picture.body()) + "x" + width(picture.body()))
                .isEqualTo(icon.get("sizes").getAsString());
    }

    /** The width that a PNG begins with. */
    private static int width(byte[] png) {
        return java.nio.ByteBuffer.wrap(png).getInt(16);
    }

    @Test
    void showsWhatWasSeenAndElseSaysThatThereIsNoNetwork() {
        window.open(product);
        String title = page().title();
        window.context().setOffline(true);

        page().reload();
        assertThat(page()).hasTitle(title);
        window.open("/fr/shops");
        assertThat(heading()).hasText("Vous êtes hors ligne");
        assertThat(page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title)))
                .isVisible();
        window.open("/fr/account/purchases");
        assertThat(heading()).hasText("Vous êtes hors ligne");
    }

    @Test
    void putsIntoTheCartOnceWhatWasWantedWithoutANetwork() {
        window.open(product);
        window.context().setOffline(true);
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ajouter au panier"))
                .click();
        assertThat(page().getByText("votre panier sera mis à jour")).isVisible();

        window.context().setOffline(false);
        page().waitForURL(Pattern.compile(".*/fr/cart"));
        assertThat(page().getByLabel(Pattern.compile("^Quantité"))).hasValue("1");
        window.open(product);
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ajouter au panier"))
                .click();
        assertThat(page().getByLabel(Pattern.compile("^Quantité"))).hasValue("2");
    }

    @Test
    @SuppressWarnings("unchecked")
    void keepsNothingOfAnybodysOwn() {
        for (String path :
                List.of("/fr/cart", "/fr/sign-in", "/fr/account", "/vendor/", "/admin/", "/api/v1/markets")) {
            window.open(path);
        }
        window.open("/fr/help");

        assertThat((List<String>) page().evaluate(KEPT))
                .contains("/fr/help", "/fr/offline")
                .allMatch(path -> path.matches("/(kit|assets|media)/.*|/(fr|en)/(offline|help)?"));
    }

    private Locator heading() {
        return page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private Page page() {
        return window.page();
    }
}
