package org.sandaga.browser;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.sandaga.running.Beside;
import org.sandaga.shared.Id;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Those who work by keyboard call the palette, find, go and do; each what is theirs. */
@Beside
@InChromium
class PaletteIT {
    private static final Square SQUARE = Square.get();
    private static final Pattern COMMAND = Pattern.compile("id=\"command-([a-z.-]+)\"");

    private Page page;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void takesAVendorThroughTheShop(Screen screen) {
        String sku = value("select vendor_sku from offer.offer where id = ?::uuid", "offer");
        Window window = comesIn("fatou", screen, "/vendor/");
        press("Control+k");
        assertThat(page.locator("#palette-word")).isFocused();
        window.look("vendor-palette");

        goesTo(sku, sku, ".*/vendor/offers/off_\\w+/stock");
        assertThat(page.locator(".sku").first()).containsText(sku);
        press("Control+k");
        goesTo("vendre un article", "Vendre un article", ".*/vendor/offers/sell");
        choosesByArrow("h", "o", ".*/vendor/orders");
        searchesTheList();
        leavesByEscape();
        window.open("/vendor/");
        press("g", "v");
        page.waitForURL(Pattern.compile(".*/vendor/offers"));
        window.complainsOfNothing();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void takesAnOperatorThroughTheBackOffice(Screen screen) {
        String mail = value("select value from identity.identifier where user_id = ?::uuid", "somebody");
        String number = value("select number from ordering.vendor_order where id = ?::uuid", "order");
        Window window = comesIn("aminata", screen, "/admin/");
        press("Control+k");
        assertThat(page.locator("#palette-word")).isFocused();
        window.look("admin-palette");

        goesTo(mail, mail, ".*/admin/people/usr_\\w+");
        press("Control+k");
        goesTo(number, number, ".*/admin/purchases/pur_\\w+#" + number);
        press("Control+k");
        goesTo("tout verifier", "Tout vérifier maintenant", ".*/admin/invariants.*");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Les contrôles ont commencé");
        choosesByArrow("h", "p", ".*/admin/purchases");
        searchesTheList();
        leavesByEscape();
        window.open("/admin/");
        press("g", "v");
        page.waitForURL(Pattern.compile(".*/admin/vendors"));
        window.complainsOfNothing();
    }

    /** The last column names all who find it; everybody of the square asks. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            /vendor/find | /vendor/offers/    | offer      | select vendor_sku from offer.offer where id = ?::uuid | fatou
            /vendor/find | /vendor/orders/    | sale       | select number from ordering.vendor_order where id = ?::uuid | fatou khady
            /admin/find  | /admin/purchases/  | purchase   | select number from ordering.vendor_order where purchase_id = ?::uuid | aminata omar lea
            /admin/find  | /admin/vendors/    | atelier    | select display_name from vendor.vendor where id = ?::uuid | aminata lea
            /admin/find  | /admin/products/   | anyProduct | select title ->> 'fr' from catalog.product where id = ?::uuid | aminata
            /admin/find  | /admin/products/   | accented   | select title ->> 'fr' from catalog.product where id = ?::uuid | aminata
            /admin/find  | /admin/people/     | somebody   | select value from identity.identifier where user_id = ?::uuid | aminata
            /admin/find  | /admin/payouts/    | run        | select reference from payout.payout where run_id = ?::uuid and reference is not null | aminata omar
            """)
    @Tag("A-01")
    void findsWhatSomebodyMaySeeAndNothingElse(
            String address, String place, String thing, String question, String finders) {
        String asked = address + "?q=" + URLEncoder.encode(value(question, thing), StandardCharsets.UTF_8);
        String found = place + SQUARE.thing(thing);

        assertThat(SQUARE.people().keySet().stream()
                        .filter(who ->
                                SQUARE.people().get(who).ask(asked).text().contains(found)))
                .containsExactlyInAnyOrder(finders.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"fatou, /vendor/offers?q=", "aminata, /admin/products?text="})
    void searchesAListForAWordWithAccents(String who, String list) {
        String asked = list + URLEncoder.encode("thé doré", StandardCharsets.UTF_8);

        assertThat(SQUARE.people().get(who).ask(asked).text()).contains("value=\"thé doré\"");
    }

    @Test
    void offersOnlyWhatSomebodyMayDo() {
        assertThat(commands("fatou", "/vendor/")).containsExactly("offers.sell", "proposals.new", "closure.do");
        assertThat(commands("khady", "/vendor/")).isEmpty();
        assertThat(commands("aminata", "/admin/")).containsExactly("invariants.check", "payouts.plan", "products.add");
        assertThat(commands("omar", "/admin/")).containsExactly("invariants.check", "payouts.plan");
        assertThat(commands("lea", "/admin/")).isEmpty();
    }

    private static List<String> commands(String who, String portal) {
        String body = SQUARE.people().get(who).send("GET", portal).body();
        assertThat(body).contains("id=\"palette\"");
        return COMMAND.matcher(body).results().map(each -> each.group(1)).toList();
    }

    /** What a question finds about a thing, asked by the UUID of it. */
    private static String value(String question, String thing) {
        String id = SQUARE.thing(thing);
        return SQUARE.column(question, Id.parse(id.substring(0, 3), id).toString())
                .getFirst();
    }

    private Window comesIn(String who, Screen screen, String portal) {
        Window window = SQUARE.people().get(who).window(screen).anew().open(portal);
        page = window.page();
        return window;
    }

    private void goesTo(String typed, String chosen, String address) {
        page.keyboard().type(typed);
        assertThat(chosen()).containsText(chosen);
        press("Enter");
        page.waitForURL(Pattern.compile(address));
    }

    /** Down, up and down again. */
    private void choosesByArrow(String first, String second, String address) {
        press("Control+k");
        assertThat(chosen()).hasAttribute("data-key", first);
        press("ArrowDown");
        assertThat(chosen()).hasAttribute("data-key", second);
        press("ArrowUp");
        assertThat(chosen()).hasAttribute("data-key", first);
        press("ArrowDown", "Enter");
        page.waitForURL(Pattern.compile(address));
    }

    /** In the field of a list, G and a letter are only letters. */
    private void searchesTheList() {
        Locator field = page.locator("main input[type=search]").first();
        press("/");
        assertThat(field).isFocused();
        press("g", "v");
        assertThat(field).hasValue("gv");
    }

    private void leavesByEscape() {
        String before = page.url();
        press("Control+k");
        page.keyboard().type("xyz");
        assertThat(page.locator("#palette")).isVisible();
        press("Escape");
        assertThat(page.locator("#palette")).isHidden();
        assertThat(page.url()).isEqualTo(before);
    }

    private Locator chosen() {
        return page.locator("#palette [aria-selected=true]");
    }

    private void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }
}
