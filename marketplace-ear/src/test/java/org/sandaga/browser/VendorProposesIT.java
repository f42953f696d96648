package org.sandaga.browser;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

import org.sandaga.api.Shop;
import org.sandaga.api.Town;
import org.sandaga.running.Together;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A vendor proposes what the catalogue lacks, with pictures in their order, and again when it was sent back. */
@Together
@InChromium
class VendorProposesIT {
    private static final Town TOWN = new Town();
    private static final Shop FATOU = TOWN.shop("Fatou");
    private static final String NASTY = "<script>alert(1)</script> =1+1 ' \" 𝕬 ‮ ﷽";
    private static final String REMARK = "Le nom manque en anglais <b>!</b>";
    private static final String PICTURES = "**/vendor/pictures";

    /** What a browser hands over when somebody drops a file. */
    private static final String DROPPED = """
            ([name, bytes]) => {
              const dropped = new DataTransfer();
              const picture = Uint8Array.from(atob(bytes), each => each.charCodeAt(0));
              dropped.items.add(new File([picture], name, { type: 'image/png' }));
              return dropped;
            }""";

    private Window window;

    @AfterEach
    void shut() {
        window.close();
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

    /** On a slow line: each shows that it is on its way, and the form goes when the last of them is there. */
    @Test
    void sendsPicturesInTheOrderThatTheyWerePutIn() throws IOException {
        enter(Screen.DESKTOP);
        window.open("/vendor/proposals/new?category=" + TOWN.category());
        page().getByLabel("Nom en français").fill("Vase");
        List<Route> line = new ArrayList<>();
        page().route(PICTURES, line::add);
        choose("un.png", picture());
        drop("deux.png", picture());
        assertThat(page().locator(".shots progress")).hasCount(2);
        letGo(line, 2);
        assertThat(pictures()).hasCount(2);
        String second = pictures().last().inputValue();

        later().first().focus();
        page().keyboard().press("Enter");
        assertThat(pictures().first()).hasValue(second);
        assertThat(later().last()).isFocused();
        choose("trois.png", picture());
        assertThat(page().locator(".shots progress")).hasCount(1);
        page().locator("button[value=propose]").click();
        letGo(line, 1);

        assertThat(page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Vase");
        assertThat(pictures()).hasCount(3);
        assertThat(pictures().first()).hasValue(second);
        window.complainsOfNothing();
    }

    @Test
    void keepsTheFocusAmongThePicturesWhenOneIsRemoved() throws IOException {
        enter(Screen.DESKTOP);
        window.open("/vendor/proposals/new?category=" + TOWN.category());
        choose("un.png", picture());
        drop("deux.png", picture());
        assertThat(pictures()).hasCount(2);
        Locator removing = page().locator(".shots li")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Retirer"));

        removing.first().focus();
        page().keyboard().press("Enter");
        assertThat(removing).hasCount(1);
        assertThat(removing).isFocused();

        page().keyboard().press("Enter");
        assertThat(removing).hasCount(0);
        assertThat(page().locator("#files")).isFocused();
    }

    private void letGo(List<Route> line, int many) {
        page().waitForCondition(() -> line.size() == many);
        List<Route> held = List.copyOf(line);
        line.clear();
        held.forEach(Route::resume);
    }

    private void choose(String name, byte[] bytes) {
        page().locator("#files").setInputFiles(new FilePayload(name, "image/png", bytes));
    }

    private void drop(String name, byte[] bytes) {
        JSHandle dropped =
                page().evaluateHandle(DROPPED, List.of(name, Base64.getEncoder().encodeToString(bytes)));
        page().dispatchEvent(".drop", "drop", Map.of("dataTransfer", dropped));
    }

    private Locator pictures() {
        return page().locator(".shots input[name=picture]");
    }

    private Locator later() {
        return page().locator(".shots li")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Plus tard"));
    }

    @Test
    @Tag("X-03")
    void saysOfAFileThatIsNoPictureWhatItIsCalledAndNothingElse() {
        String name = "<img src=x onerror=alert(1)>.png";
        enter(Screen.PHONE);
        window.open("/vendor/proposals/new?category=" + TOWN.category());
        choose(name, "no picture".getBytes(StandardCharsets.UTF_8));

        assertThat(page().locator(".shots li.refused")).containsText(name);
        assertThat(page().locator("img[src=x]")).hasCount(0);
        window.complainsOfNothing();
    }

    @Test
    void mendsAProposalThatWasSentBackAndSendsItAgain() {
        String title = "Corbeille " + System.nanoTime();
        String proposal = FATOU.owner()
                .post("/v1/vendor/proposals", FATOU.product(title))
                .is(201)
                .text("/id");
        String decision = "/v1/admin/products/" + proposal;
        TOWN.admin().post(decision + "/return", Map.of("remark", REMARK)).is(200);
        enter(Screen.PHONE);
        window.open("/vendor/");
        page().locator(".todo").getByText("Un produit proposé est à corriger").click();
        assertThat(page().locator("tbody tr")).hasCount(1);
        assertThat(page().locator("tbody tr")).containsText(REMARK);
        page().getByRole(AriaRole.LINK, named(title)).click();
        assertThat(page().locator(".notice.warn")).containsText(REMARK);
        page().getByLabel("Nom en anglais").fill("Basket");
        press("Proposer de nouveau");

        assertThat(page().locator(".toast")).containsText("La proposition changée est chez l’équipe");
        assertThat(page().locator(".page-head .pill")).hasText("En examen");
        TOWN.admin().post(decision + "/acceptance").is(200);
        window.open("/vendor/proposals/" + proposal);
        assertThat(page().locator(".page-head .pill")).hasText("Au catalogue");
    }

    private void enter(Screen screen) {
        window = Window.on(TOWN.marketplace().url(), screen);
        window.signIn("/vendor/sign-in", FATOU.lead());
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

    private Page page() {
        return window.page();
    }
}
