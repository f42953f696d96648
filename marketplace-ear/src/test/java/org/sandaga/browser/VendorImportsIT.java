package org.sandaga.browser;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

import org.sandaga.api.Shop;
import org.sandaga.api.Town;
import org.sandaga.running.Alone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A vendor brings a list: says what its columns mean, tries it, takes it in, brings the next like it, leaves one to
 * run, stops one.
 */
@Alone
@InChromium
class VendorImportsIT {
    private static final Town TOWN = new Town();
    private static final Shop FATOU = TOWN.shop("Fatou");
    private static final String NASTY = "<script>alert(1)</script> =1+1 ' \" 𝕬 ‮ ﷽";

    /**
     * Three products out of three variants each, as Magento writes them: the product after its variants, size and
     * colour in one cell, and what is one product told by the beginning of the SKU alone.
     */
    private static final String CONFIGURED = """
            sku,product_type,categories,name,description,price,qty,additional_attributes
            TU1-S-Indigo,simple,"%1$s/Tuniques,%1$s",Tunic S,,%2$d,4,"has_options=0,size=S,color=Indigo"
            TU1-M-Indigo,simple,"%1$s/Tuniques,%1$s",Tunic M,,9500,4,"has_options=0,size=M,color=Indigo"
            TU1-M-Ochre,simple,"%1$s/Tuniques,%1$s",Tunic M,,9500,2,"has_options=0,size=M,color=Ochre"
            TU1,configurable,"%1$s/Tuniques,%1$s",Tunic of Saly,"Woven by hand, dyed with indigo",9500,0,
            BO2-S-Indigo,simple,"%1$s/Tuniques,%1$s",Boubou S,,21000,4,"has_options=0,size=S,color=Indigo"
            BO2-M-Indigo,simple,"%1$s/Tuniques,%1$s",Boubou M,,21000,4,"has_options=0,size=M,color=Indigo"
            BO2-L-Indigo,simple,"%1$s/Tuniques,%1$s",Boubou L,,21000,1,"has_options=0,size=L,color=Indigo"
            BO2,configurable,"%1$s/Tuniques,%1$s",Boubou of Thies,,21000,0,
            CA3-S-White,simple,"%1$s/Tuniques,%1$s",Caftan S,,15000,3,"has_options=0,size=S,color=White"
            CA3-M-White,simple,"%1$s/Tuniques,%1$s",Caftan M,,15000,3,"has_options=0,size=M,color=White"
            CA3-M-Ochre,simple,"%1$s/Tuniques,%1$s",Caftan M,,15000,3,"has_options=0,size=M,color=Ochre"
            CA3,configurable,"%1$s/Tuniques,%1$s",Caftan of Louga,,15000,0,
            """;

    private Window window;

    @AfterEach
    void shut() {
        window.close();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void importsASmallFileAfterTryingIt(Screen screen) {
        String category = TOWN.category();
        enter(screen);
        window.open("/vendor/imports");
        page().locator("#file")
                .setInputFiles(new FilePayload("liste.xlsx", "application/zip", new byte[] {'P', 'K', 3, 4, 0, 0}));
        press("Envoyer le fichier");
        assertThat(page().getByRole(AriaRole.ALERT)).containsText("n’est pas un tableau lisible");
        byte[] file = "ref;nom;prix;stock\nA-%1$s;Panier;1500;3\nB-%1$s;%2$s;zéro;1\n"
                .formatted(screen, NASTY.replace("\"", ""))
                .getBytes(StandardCharsets.UTF_8);
        page().locator("#file").setInputFiles(new FilePayload("paniers " + screen + ".csv", "text/csv", file));
        press("Envoyer le fichier");

        page().locator("[id='price.XOF']").selectOption("prix");
        page().locator("#category").selectOption(category);
        window.look("vendor-import-mapping");
        press("Essayer sans rien changer");
        Locator inEarnest = page().getByRole(AriaRole.BUTTON, named("Importer pour de bon"));
        assertThat(inEarnest).isVisible();
        assertThat(page().locator(".table")).containsText("zéro");
        window.look("vendor-import-tried");
        inEarnest.click();

        // what was tried has ended as well
        assertThat(inEarnest).hasCount(0);
        assertThat(page().locator(".page-head .pill")).hasText("Fini");
        window.open("/vendor/offers?q=A-" + screen);
        assertThat(page().locator(".grid tbody tr")).hasCount(1);
    }

    @Test
    void takesConfiguredProductsInAndTheNextFileLikeThem() {
        String root = "Habits " + System.nanoTime();
        category(root);
        enter(Screen.DESKTOP);
        send("tuniques.csv", CONFIGURED.formatted(root, 9_500));
        choosesWhatTheColumnsMean();
        window.look("vendor-import-configured");
        press("Essayer sans rien changer");
        assertThat(page().getByRole(AriaRole.BUTTON, named("Changer les colonnes")))
                .isVisible();
        assertThat(sums()).hasText(new String[] {"12", "12", "0", "0", "0"});

        press("Changer les colonnes");
        asChosen();
        takesIn();
        assertThat(sums()).hasText(new String[] {"12", "12", "0", "0", "0"});
        window.open("/vendor/proposals");
        assertThat(rows("Boubou of Thies")).hasCount(1);
        assertThat(rows("Caftan of Louga")).hasCount(1);
        rows("Tunic of Saly").locator("a").click();
        assertThat(page().locator("input[name^=gtin]")).hasCount(3);
        org.assertj.core.api.Assertions.assertThat(
                        List.of(field("axis0").inputValue(), field("axis1").inputValue()))
                .containsExactlyInAnyOrder("Taille", "Couleur");
        window.open("/vendor/offers?q=TU1-");
        assertThat(page().locator(".grid tbody tr")).hasCount(3);
        assertThat(rows("TU1-M-Ochre")).containsText(Pattern.compile("M · Ochre|Ochre · M"));

        send("tuniques de mars.csv", CONFIGURED.formatted(root, 9_900));
        field("like").selectOption("tuniques");
        press("Reprendre ses colonnes");
        asChosen();
        takesIn();
        assertThat(sums()).hasText(new String[] {"12", "0", "1", "11", "0"});
        window.open("/vendor/offers?q=TU1-S-Indigo");
        assertThat(page().locator(".grid input[name=XOF]")).hasValue("9900");
    }

    /** In English only; what the names of the columns make somebody guess is not right throughout. */
    private void choosesWhatTheColumnsMean() {
        choose("price.XOF", "price");
        choose("title.fr", "");
        choose("title.en", "name");
        choose("description.fr", "");
        choose("description.en", "description");
        choose("stock", "qty");
        choose("path", "categories");
        fill("separator", "/");
        choose("path.language", "fr");
        fill("path.before", ",");
        choose("group", "sku");
        fill("group.before", "-");
        choose("parent", "product_type");
        fill("parent.is", "configurable");
        option(0, "Taille", "size=");
        option(1, "Couleur", "color=");
    }

    private void option(int number, String name, String after) {
        fill("option" + number + ".name", name);
        choose("option" + number, "additional_attributes");
        fill("option" + number + ".after", after);
        fill("option" + number + ".before", ",");
    }

    private void asChosen() {
        assertThat(field("source")).hasValue("tuniques");
        assertThat(field("sku")).hasValue("sku");
        assertThat(field("price.XOF")).hasValue("price");
        assertThat(field("title.fr")).hasValue("");
        assertThat(field("title.en")).hasValue("name");
        assertThat(field("description.fr")).hasValue("");
        assertThat(field("path.before")).hasValue(",");
        assertThat(field("path.language")).hasValue("fr");
        assertThat(field("group.before")).hasValue("-");
        assertThat(field("parent.is")).hasValue("configurable");
        assertThat(field("option1.name")).hasValue("Couleur");
        assertThat(field("option1.after")).hasValue("color=");
    }

    private void takesIn() {
        press("Importer maintenant");
        assertThat(page().locator(".page-head .pill")).hasText("Fini");
    }

    private static void category(String root) {
        String parent = TOWN.admin()
                .post("/v1/admin/categories", Map.of("name", Map.of("fr", root)))
                .is(201)
                .text("/id");
        TOWN.admin()
                .post("/v1/admin/categories", Map.of("parent", parent, "name", Map.of("fr", "Tuniques")))
                .is(201);
    }

    /** Neither this machine nor a faster one can end it before it is stopped. */
    @Test
    void stopsAnImportThatIsUnderWay() throws SQLException {
        String category = TOWN.category();
        enter(Screen.PHONE);
        send("longue liste.csv", "ref;nom;prix;stock\nLONGUE-1;Panier;1500;3\n");
        choose("price.XOF", "prix");
        choose("category", category);
        try (Connection busy = TOWN.marketplace().database()) {
            keepFromChanging(busy, "catalog.product");
            press("Essayer sans rien changer");
            press("Arrêter");

            assertThat(page().locator(".toast")).containsText("L’import est arrêté");
            assertThat(page().locator(".page-head .pill")).hasText("Arrêté");
        }

        assertThat(page().getByRole(AriaRole.BUTTON, named("Importer pour de bon")))
                .hasCount(0);
        window.open("/vendor/imports");
        assertThat(rows("longue liste.csv")).containsText("Arrêté");
    }

    @Test
    void findsAnImportAgainThatWasLeftWhileItRan() throws SQLException {
        String category = TOWN.category();
        enter(Screen.DESKTOP);
        send("nattes.csv", "ref;nom;prix;stock\nNATTE-1;Natte;4000;2\n");
        choose("price.XOF", "prix");
        choose("category", category);
        try (Connection busy = TOWN.marketplace().database()) {
            keepFromChanging(busy, "catalog.product");
            press("Importer maintenant");
            assertThat(progress()).isVisible();
            window.go("Commandes");
            assertThat(window.heading()).hasText("Commandes");
            window.go("Imports");
            assertThat(rows("nattes.csv").locator(".pill")).hasText(Pattern.compile("En (attente|cours)"));
            rows("nattes.csv").locator("a").click();
            assertThat(progress()).isVisible();
            window.look("vendor-import-runs");
        }

        assertThat(page().locator(".page-head .pill")).hasText("Fini");
        assertThat(progress()).hasCount(0);
        window.open("/vendor/offers?q=NATTE-1");
        assertThat(page().locator(".grid tbody tr")).hasCount(1);
    }

    @Test
    void countsNothingOfAFileThatIsNotReadYet() {
        enter(Screen.DESKTOP);
        send("pas encore.csv", "ref;nom;prix\nPAS-1;Panier;1500\n");
        assertThat(page().locator("h1")).hasText("pas encore.csv");
        window.open("/vendor/imports");

        assertThat(rows("pas encore.csv")).containsText("Colonnes à associer");
        assertThat(rows("pas encore.csv").locator("td.num")).hasText(new String[] {"", "", "", ""});
    }

    /** Whoever wants to change the table waits until the connection is closed. */
    private static void keepFromChanging(Connection busy, String table) throws SQLException {
        busy.setAutoCommit(false);
        try (Statement lock = busy.createStatement()) {
            lock.execute("lock table " + table + " in share row exclusive mode");
        }
    }

    private Locator progress() {
        return page().getByRole(AriaRole.PROGRESSBAR);
    }

    private void send(String name, String file) {
        window.open("/vendor/imports");
        field("file").setInputFiles(new FilePayload(name, "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        press("Envoyer le fichier");
    }

    private void choose(String field, String column) {
        unfold(field);
        field(field).selectOption(column);
    }

    private void fill(String field, String text) {
        unfold(field);
        field(field).fill(text);
    }

    /** Opens whatever a field is folded away in. */
    private void unfold(String field) {
        for (Locator fold : page().locator("details:has([id='" + field + "'])").all()) {
            if (fold.getAttribute("open") == null) {
                fold.locator(":scope > summary").click();
            }
        }
    }

    private Locator field(String id) {
        return page().locator("[id='" + id + "']");
    }

    private Locator sums() {
        return page().locator(".sums dd");
    }

    private Locator rows(String text) {
        return page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(text));
    }

    private void enter(Screen screen) {
        window = Window.on(TOWN.marketplace().url(), screen);
        window.signIn("/vendor/sign-in", FATOU.lead());
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
