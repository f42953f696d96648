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
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;

import org.sandaga.api.Shop;
import org.sandaga.api.Town;
import org.sandaga.running.Together;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The shop as an application on somebody's telephone, with and without a network. */
@Together
@InChromium
class OfflineIT {
    private static final int UNKNOWN = -1;
    private static final Town TOWN = new Town();
    private static final Shop FATOU = TOWN.shop("Fatou");
    private static final String KEPT = """
            async () => {
              const caught = await Promise.all((await caches.keys()).map(async name => (await caches.open(name)).keys()));
              return caught.flat().map(request => new URL(request.url).pathname);
            }""";

    private static final String WAITING = """
            () => new Promise((done, failed) => {
              const opening = indexedDB.open('cart', 2);
              opening.onerror = () => failed(opening.error);
              opening.onsuccess = () => {
                const database = opening.result;
                const asked = database.transaction('changes').objectStore('changes').count();
                asked.onsuccess = () => { database.close(); done(asked.result); };
              };
            })""";

    /** A change that has waited for more than a week, at an address that never answers. */
    private static final String OLD = """
            url => new Promise((done, failed) => {
              const opening = indexedDB.open('cart', 2);
              opening.onerror = () => failed(opening.error);
              opening.onsuccess = () => {
                const database = opening.result;
                const work = database.transaction('changes', 'readwrite');
                const at = Date.now() - 8 * 24 * 60 * 60 * 1000;
                work.objectStore('changes').add({ url, body: 'do=add', what: 'Lampe', who: '', at, tries: 0 });
                work.oncomplete = () => { database.close(); done(); };
              };
            })""";

    private static final String SIGN_OUT = """
            () => document.body.appendChild(Object.assign(document.createElement('form'), { method: 'post', action: '/sign-out' })).submit()""";

    /** Says again who is there, and resolves when the worker has answered what it was told before. */
    private static final String ASKED = """
            () => new Promise(done => {
              navigator.serviceWorker.addEventListener('message', ({ data }) => data.undone && done());
              navigator.serviceWorker.controller.postMessage({ who: document.getElementById('undone').dataset.who });
            })""";

    private final String product = "/fr/p/x-" + FATOU.sell(FATOU.product("Calebasse"), 9_000, 10);
    private Window window;

    @BeforeEach
    void install() {
        window = Window.installing(TOWN.marketplace().url(), Screen.PHONE);
        window.open("/fr/");
        page().evaluate("() => navigator.serviceWorker.ready.then(() => true)");
        page().waitForFunction("() => navigator.serviceWorker.controller !== null");
        window.open("/fr/");
        page().waitForFunction("() => indexedDB.databases().then(all => all.some(each => each.name === 'cart'))");
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
        meet(product);
        wantWithoutANetwork();

        window.context().setOffline(false);
        page().waitForURL(Pattern.compile(".*/fr/cart"));
        assertThat(page().getByLabel(Pattern.compile("^Quantité"))).hasValue("1");
        window.open(product);
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ajouter au panier"))
                .click();
        assertThat(page().getByLabel(Pattern.compile("^Quantité"))).hasValue("2");
    }

    @Test
    void tellsWhatTheShopRefusedMeanwhileUntilItIsUnderstood() {
        meet(product);
        String offer = page().locator("form input[name=offer]").first().inputValue();
        wantWithoutANetwork();
        FATOU.owner().post("/v1/vendor/offers/" + offer + "/pause").is(200);

        window.context().setOffline(false);
        page().waitForURL(Pattern.compile(".*/fr/cart"));
        assertThat(undone()).containsText("Calebasse —");
        window.open("/fr/help");
        assertThat(undone()).containsText("Calebasse —");
        window.look("undone");
        undone().getByRole(AriaRole.BUTTON).click();
        window.open("/fr/help");
        page().evaluate(ASKED);
        assertThat(undone()).isHidden();
    }

    @Test
    void waitsForItsOwnerAndIsNeverMadeForSomebodyElse() {
        List<Cookie> awa = signedIn("Awa");
        List<Cookie> marc = signedIn("Marc");
        be(awa);
        meet(product);
        wantWithoutANetwork();
        be(List.of());
        window.context().setOffline(false);
        meet("/fr/help");
        assertThat(waiting()).isEqualTo(1);
        be(awa);
        window.open("/fr/help");
        page().waitForCondition(() -> waiting() == 0);
        hasOneInTheCart(awa);

        meet(product);
        wantWithoutANetwork();
        be(marc);
        window.context().setOffline(false);
        page().waitForURL(Pattern.compile(".*/fr/cart"));
        assertThat(waiting()).isZero();
        assertThat(page().getByText("Votre panier est vide")).isVisible();
        assertThat(undone()).isHidden();
    }

    @Test
    void leavesNothingWaitingForTheNextWhenItsOwnerSignsOut() {
        be(signedIn("Awa"));
        meet(product);
        wantWithoutANetwork();
        assertThat(waiting()).isEqualTo(1);

        be(List.of());
        window.context().setOffline(false);
        meet("/fr/help");
        assertThat(waiting()).isEqualTo(1);
        be(signedIn("Koffi"));
        page().evaluate(SIGN_OUT);
        page().waitForURL(Pattern.compile(".*/fr/$"));
        page().waitForCondition(() -> waiting() == 0);
    }

    @Test
    void isNotHeldUpByWhatNobodyEverAnswers() {
        meet(product);
        page().evaluate(OLD, "http://127.0.0.1:9/fr/cart");
        wantWithoutANetwork();

        window.context().setOffline(false);
        page().waitForURL(Pattern.compile(".*/fr/cart"));
        assertThat(page().getByLabel(Pattern.compile("^Quantité"))).hasValue("1");
        assertThat(undone()).containsText("Lampe — le marché n’a pas pu le faire");
    }

    /** Opens a page, and returns when the worker knows who looks at it and has tried what waits. */
    private void meet(String path) {
        window.open(path);
        page().evaluate(ASKED);
    }

    /** As another browser of theirs shows it: this one may be on its way to the cart by itself. */
    private static void hasOneInTheCart(List<Cookie> somebody) {
        try (Window other = Window.on(TOWN.marketplace().url(), Screen.PHONE)) {
            other.context().addCookies(somebody);
            other.open("/fr/cart");
            assertThat(other.page().getByLabel(Pattern.compile("^Quantité"))).hasValue("1");
        }
    }

    private void wantWithoutANetwork() {
        window.context().setOffline(true);
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ajouter au panier"))
                .click();
        assertThat(page().getByText("votre panier sera mis à jour")).isVisible();
    }

    private Locator undone() {
        return page().locator("#undone");
    }

    /** How many changes wait; a page that loads itself anew when the network is back cannot say so at that moment. */
    private int waiting() {
        try {
            return ((Number) page().evaluate(WAITING)).intValue();
        } catch (PlaywrightException gone) {
            return UNKNOWN;
        }
    }

    /** The cookies of somebody new who has signed in. */
    private static List<Cookie> signedIn(String name) {
        FormData typed =
                FormData.create().set("email", TOWN.person(name).email()).set("password", Town.PASSWORD);
        try (Window own = new Onlooker(TOWN.marketplace().url(), "/sign-in", typed).window(Screen.PHONE)) {
            return own.context().cookies();
        }
    }

    private void be(List<Cookie> somebody) {
        window.context().clearCookies();
        window.context().addCookies(somebody);
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
