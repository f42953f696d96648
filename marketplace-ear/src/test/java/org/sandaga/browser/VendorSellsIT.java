package org.sandaga.browser;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

import org.sandaga.api.Person;
import org.sandaga.api.Shop;
import org.sandaga.api.Town;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A vendor keeps the shop's goods: changes a price in place, proposes a product, imports a file, grows the team. */
@InChromium
class VendorSellsIT {
    private static final Pattern FILTERED = Pattern.compile(".*sort=-changed&status=LIVE.*");
    private static final Town TOWN = new Town();
    private static final Shop FATOU = TOWN.shop("Fatou");
    private static final String NASTY = "<script>alert(1)</script> =1+1 ' \" 𝕬 ‮ ﷽";
    private static final int PATIENCE = 60_000;

    private Window window;

    @AfterEach
    void shut() {
        window.close();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void changesAPriceWhereItStandsAndTakesItBack(Screen screen) {
        String offer = FATOU.offer(12_500, 10);
        enter(screen);
        window.open("/vendor/offers?status=LIVE&sort=-changed");
        Locator price = row(offer).locator("input[name=XOF]");

        price.fill("11 900");
        price.press("Enter");

        assertThat(page().locator(".toast")).containsText("enregistrée");
        assertThat(price).hasValue("11900");
        assertThat(page()).hasURL(FILTERED);
        window.look("vendor-offers");
        page().locator(".toast")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Annuler"))
                .click();
        assertThat(price).hasValue("12500");
        assertThat(page()).hasURL(FILTERED);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void withdrawsAnOfferForGood(Screen screen) {
        String offer = FATOU.offer(12_500, 10);
        enter(screen);
        window.open("/vendor/offers/" + offer + "/stock");
        window.look("vendor-offer-withdraw");
        press("Retirer l’offre");
        press("Retirer pour de bon");

        assertThat(page().locator(".toast")).containsText("retirée");
        window.open("/vendor/offers?status=RETIRED");
        assertThat(row(offer)).containsText("Retirée");
        assertThat(row(offer).locator("input[name=XOF]")).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void findsWhoReceivedWhatAmongAllMovements(Screen screen) {
        String offer = FATOU.offer(12_500, 10);
        enter(screen);
        window.open("/vendor/offers/" + offer + "/stock");
        page().locator("#quantity").fill("4");
        page().locator("#note").fill(NASTY);
        press("Ajouter au stock");
        assertThat(page().locator(".toast")).containsText("Le stock a grandi");

        window.open("/vendor/stock?kind=RECEIVED");
        Locator latest = page().locator("tbody tr").first();
        assertThat(latest).containsText("+4");
        assertThat(latest).containsText("Fatou");
        assertThat(latest).containsText("<script>alert(1)</script>");
        window.look("vendor-stock-movements");
        latest.locator("a").click();
        assertThat(page()).hasURL(Pattern.compile(".*" + offer + "/stock"));
        window.open("/vendor/stock?q=nothing+of+the+kind");
        assertThat(page().locator(".empty")).containsText("ne correspond");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void saysBesideTheFieldWhatIsWrong(Screen screen) {
        String offer = FATOU.offer(12_500, 10);
        enter(screen);
        window.open("/vendor/offers");
        Locator price = row(offer).locator("input[name=XOF]");

        price.fill("12,75");
        price.press("Enter");

        assertThat(row(offer).locator(".error")).containsText("Cette monnaie n’a pas autant de décimales");
        assertThat(price).hasValue("12,75");
        window.look("vendor-offers-wrong");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void proposesAProductWithItsPicture(Screen screen) throws IOException {
        enter(screen);
        window.open("/vendor/proposals/new?category=" + TOWN.category());
        page().getByLabel("Nom en français").fill(NASTY);
        page().locator("#files").setInputFiles(new FilePayload[] {
            new FilePayload("panier.png", "image/png", picture()),
            new FilePayload("notes.png", "image/png", "no picture".getBytes(StandardCharsets.UTF_8))
        });

        assertThat(page().locator(".shots li.refused")).containsText("JPEG, PNG, WebP");
        assertThat(page().locator(".shots input[name=picture]")).hasCount(1);
        window.look("vendor-proposal-new");
        page().locator("button[value=propose]").click();

        assertThat(page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(NASTY);
        assertThat(page().locator(".shots img")).hasCount(1);
        window.look("vendor-proposal");
        window.open("/vendor/proposals").look("vendor-proposals");
    }

    /** Sent once more, it still says which version it was written from. */
    @Test
    void doesNotWriteOverAProposalThatAColleagueHasChanged() {
        String proposal = "/vendor/proposals/"
                + FATOU.owner()
                        .post("/v1/vendor/proposals", FATOU.product("Corbeille"))
                        .is(201)
                        .text("/id");
        enter(Screen.DESKTOP);
        window.open(proposal);
        Locator version = page().locator("main [name=version]");
        String read = version.inputValue();
        try (Window other = Window.on(TOWN.marketplace().url(), Screen.PHONE)) {
            other.signIn("/vendor/", FATOU.lead());
            other.open(proposal);
            other.page().locator("main [name=brand]").fill("Atelier");
            other.page().locator("button[value=propose]").click();
            assertThat(other.page().locator(".toast")).containsText("est chez l’équipe");
        }

        page().getByLabel("Nom en français").fill("Corbeille ronde");
        page().locator("button[value=propose]").click();

        assertThat(page().getByRole(AriaRole.ALERT)).containsText("Quelqu’un a modifié cet élément entre-temps");
        assertThat(version).hasValue(read);
        assertThat(page().getByLabel("Nom en français")).hasValue("Corbeille ronde");
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
        assertThat(page().getByRole(AriaRole.BUTTON, named("Importer pour de bon")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        assertThat(page().locator(".table")).containsText("zéro");
        window.look("vendor-import-tried");
        press("Importer pour de bon");

        assertThat(page().locator(".pill").first())
                .hasText("Fini", new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
        window.open("/vendor/offers?q=A-" + screen);
        assertThat(page().locator(".grid tbody tr")).hasCount(1);
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
        Locator row = page().locator("tr").filter(new Locator.FilterOptions().setHasText(khady.email()));
        row.locator("summary").click();
        window.look("vendor-team-remove");
        press("Retirer de l’équipe");
        assertThat(page().locator(".toast")).containsText("n’est plus de l’équipe");
        assertThat(row).hasCount(0);
    }

    private void enter(Screen screen) {
        window = Window.on(TOWN.marketplace().url(), screen);
        window.open("/vendor/sign-in");
        signIn(FATOU.lead());
    }

    private void signIn(Person person) {
        page().locator("#email").fill(person.email());
        page().locator("#password").fill(Town.PASSWORD);
        page().locator("button.primary[type=submit]").click();
        page().waitForURL(address -> !address.contains("sign-in"));
    }

    private static byte[] picture() throws IOException {
        BufferedImage picture = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color((int) System.nanoTime() & 0xFFFFFF));
        pen.fillRect(50, 50, 300, 300);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    private void press(String button) {
        page().getByRole(AriaRole.BUTTON, named(button)).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private Locator row(String offer) {
        return page().locator("tr").filter(new Locator.FilterOptions().setHas(page().locator("#" + offer)));
    }

    private Page page() {
        return window.page();
    }
}
