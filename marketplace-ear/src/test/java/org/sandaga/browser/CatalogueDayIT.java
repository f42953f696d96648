package org.sandaga.browser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

import org.sandaga.api.Patience;
import org.sandaga.api.Person;
import org.sandaga.api.Pictures;
import org.sandaga.api.Provider;
import org.sandaga.api.Shop;
import org.sandaga.api.Shopping;
import org.sandaga.api.Town;
import org.sandaga.running.Alone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A day with the catalogue and those who sell from it, in the back office; and what does not fit anywhere. */
@Alone
@InChromium
class CatalogueDayIT {
    private static final Town TOWN = new Town();
    private static final Shop FATOU = TOWN.shop("Fatou");
    private static final Person AMINATA = TOWN.staff("Aminata", "ADMINISTRATOR");

    private final Window desk = Window.on(TOWN.marketplace().url(), Screen.DESKTOP);

    @BeforeEach
    void enter() {
        desk.signIn("/admin/", AMINATA);
    }

    @AfterEach
    void shut() {
        desk.close();
        TOWN.stripe().calm();
    }

    @Test
    void blocksAnOfferAndGivesItBack() {
        String offer = FATOU.offer(12_500, 3);
        FATOU.price(offer, Map.of("amountMinor", 2_150, "currency", "EUR"));
        String why = "La photo montre un autre article";
        desk.open("/admin/products/" + seen(offer, "/product"));

        assertThat(page().locator("tbody").last().locator("tr")).hasCount(1);
        assertThat(page().locator("tbody").last()).containsText("21,50");
        page().locator("button[data-opens=block-" + offer + "]").click();
        page().locator("#reason-" + offer).fill(why);
        desk.look("admin-offer-block");
        page().locator("dialog[open] button[value=block]").click();

        assertThat(told()).hasText("Offre bloquée.");
        assertThat(page().locator("tbody")).hasCount(2);
        assertThat(page().locator("tbody").last()).containsText(why);
        desk.look("admin-offer-blocked");
        vendorReads(offer, why);

        press("Débloquer");
        assertThat(told()).hasText("Offre rendue au vendeur, en pause.");
        assertThat(page().locator("tbody").last()).not().containsText(why);
        org.assertj.core.api.Assertions.assertThat(seen(offer, "/status")).isEqualTo("PAUSED");
    }

    private static void vendorReads(String offer, String why) {
        try (Window shop = Window.on(TOWN.marketplace().url(), Screen.PHONE)) {
            shop.signIn("/vendor/", FATOU.lead());
            shop.open("/vendor/offers/" + offer + "/stock");
            assertThat(shop.page().locator(".notice.bad")).containsText(why);
            shop.look("vendor-offer-blocked");
        }
    }

    private static String seen(String offer, String part) {
        return FATOU.owner().get("/v1/vendor/offers/" + offer).is(200).text(part);
    }

    @Test
    void publishesAProductAndMendsWhatItSays() {
        String category = category();
        desk.open("/admin/products");
        link("Ajouter un produit").click();
        page().locator("#category").selectOption(category);
        press("Continuer");
        field("title.fr").fill("Lampe tempete");
        field("title.en").fill("Storm lamp");
        field("description.fr").fill("Brûle vingt heures");
        field("attributes.matiere").selectOption("laiton");
        press("Ajouter des lignes");
        field("axis0").fill("Couleur");
        page().locator("[name='value0.0']").fill("Bleu");
        page().locator("[name='value1.0']").fill("Rouge");
        send("lampe.png");
        desk.look("admin-product-new");
        press("Publier");

        assertThat(told()).hasText("Produit publié : les vendeurs peuvent l’offrir.");
        assertThat(heading()).hasText("Lampe tempete");
        assertThat(page().locator("main")).containsText("Couleur : Rouge");
        assertThat(page().locator("main")).containsText("Laiton");
        assertThat(page().locator("main img")).hasCount(1);

        link("Modifier").click();
        field("title.fr").fill("Lampe tempête");
        field("title.en").fill("");
        field("brand").fill("Feuerhand");
        field("gtin0").fill("036000291452");
        page().locator("[data-shot] button").last().click();
        desk.look("admin-product-edit");
        press("Enregistrer");

        assertThat(told()).hasText("Produit enregistré.");
        assertThat(heading()).hasText("Lampe tempête");
        assertThat(page().locator("main")).containsText("Couleur : Bleu (036000291452)");
        assertThat(page().locator("main")).not().containsText("Storm lamp");
        assertThat(page().locator("main img")).hasCount(0);
        desk.look("admin-product-changed");
    }

    /** One attribute is asked of its products, and must be chosen. */
    private static String category() {
        String category = TOWN.admin()
                .post("/v1/admin/categories", Map.of("name", Map.of("fr", "Lampes " + System.nanoTime())))
                .is(201)
                .text("/id");
        Map<String, Object> brass = Map.of("code", "laiton", "name", Map.of("fr", "Laiton", "en", "Brass"));
        Map<String, Object> material = Map.of(
                "code",
                "matiere",
                "name",
                Map.of("fr", "Matière", "en", "Material"),
                "kind",
                "CHOICE",
                "choices",
                List.of(brass),
                "required",
                true,
                "filterable",
                true);
        TOWN.admin()
                .put("/v1/admin/categories/" + category + "/attributes", Map.of("items", List.of(material)))
                .is(200);
        return category;
    }

    /** The script that sends it comes last of the page. */
    private void send(String name) {
        page().waitForLoadState();
        page().locator("#files").setInputFiles(new FilePayload(name, "image/png", Pictures.png(400, 400)));
        assertThat(page().locator(".shots input[name=picture]")).hasCount(1);
    }

    @Test
    void doesNotWriteOverWhatSomebodyElseHasChanged() {
        String edit = "/admin/products/" + FATOU.sell(FATOU.product("Panier"), 9_000, 1) + "/edit";
        desk.open(edit);
        try (Window other = Window.on(TOWN.marketplace().url(), Screen.PHONE)) {
            other.signIn("/admin/", AMINATA);
            other.open(edit).look("admin-product-edit-other");
            other.page().locator("[id='title.fr']").fill("Panier tressé");
            other.page().getByRole(AriaRole.BUTTON, named("Enregistrer")).click();
            assertThat(other.page().getByRole(AriaRole.STATUS)).hasText("Produit enregistré.");
        }

        field("title.fr").fill("Panier rond");
        press("Enregistrer");

        assertThat(page().getByRole(AriaRole.ALERT)).containsText("Quelqu’un a modifié cet élément entre-temps");
        assertThat(field("title.fr")).hasValue("Panier rond");
        desk.open(edit.replace("/edit", ""));
        assertThat(heading()).hasText("Panier tressé");
    }

    @Test
    void saysWhoReadsAProductAndChangesNoneThatIsOutOfTheCatalogue() {
        String readByAll = "Tous ceux qui le vendent ou l’achètent le lisent.";
        String proposal = FATOU.owner()
                .post("/v1/vendor/proposals", FATOU.product("Corbeille"))
                .is(201)
                .text("/id");
        desk.open("/admin/products/" + proposal + "/edit");
        assertThat(page().locator("main")).not().containsText(readByAll);

        String product = "/admin/products/" + FATOU.sell(FATOU.product("Panier"), 9_000, 1);
        desk.open(product + "/edit");
        assertThat(page().locator("main")).containsText(readByAll);
        desk.open(product);
        page().locator("button[data-opens=archive]").click();
        page().locator("dialog[open] button[value=archive]").click();

        assertThat(told()).hasText("Produit retiré du catalogue.");
        assertThat(page().getByRole(AriaRole.LINK, named("Modifier"))).hasCount(0);
    }

    @Test
    void showsThePicturesOfAProposalBesideThoseOfTheProductMostLikeIt() {
        Map<String, Object> vase = new HashMap<>(FATOU.product("Vase " + System.nanoTime()));
        vase.put("pictures", List.of(FATOU.picture(Pictures.png(400, 400))));
        FATOU.sell(vase, 9_000, 1);
        String proposal =
                FATOU.owner().post("/v1/vendor/proposals", vase).is(201).text("/id");

        desk.open("/admin/products/" + proposal);

        assertThat(page().locator("main a[href$='-1280.jpg']")).hasCount(2);
        Locator pictures = page().locator("td a[href$='-1280.jpg']");
        assertThat(pictures.getByAltText("Proposé\u00a0: photo 1")).hasCount(1);
        assertThat(pictures.getByAltText("Au catalogue\u00a0: photo 1")).hasCount(1);
        desk.look("admin-product-beside");
    }

    @Test
    void putsPeopleOnTheTeamOfAVendorThatCameWithACatalogue() {
        String brand = "Grossiste " + System.nanoTime();
        String id = imported(brand);
        desk.open("/admin/imports").look("admin-imports");
        page().locator("a[href$='" + id + "']").click();
        assertThat(page().locator(".pill").first()).hasText("Fini");
        link("Refusée").click();
        assertThat(page().locator("tbody tr")).hasCount(1);
        assertThat(page().locator("tbody tr")).containsText("B-1");
        desk.look("admin-import");

        String vendor = TOWN.admin()
                .get("/v1/admin/vendors?name=" + brand.replace(" ", "%20"))
                .is(200)
                .text("/items/0/id");
        Person coumba = TOWN.person("Coumba");
        desk.open("/admin/vendors/" + vendor);
        assertThat(page().locator("main")).containsText("Personne n’agit encore pour ce vendeur.");
        field("email").fill("nobody-" + coumba.email());
        press("Ajouter à l’équipe");
        assertThat(page().locator("#email-error")).containsText("Aucun compte n’a cette adresse.");
        desk.look("admin-vendor-appoint-nobody");
        field("email").fill(coumba.email());
        field("template").selectOption("OWNER");
        press("Ajouter à l’équipe");

        assertThat(told()).hasText("La personne est dans l’équipe du vendeur.");
        assertThat(page().locator("main")).containsText(coumba.email());
        desk.look("admin-vendor-appointed");
        desk.open("/admin/people/" + coumba.id());
        assertThat(page().locator(".notice.warn")).containsText("travaille pour " + brand);
        coumba.api().actingFor(vendor).get("/v1/vendor/members").is(200);
    }

    /** A catalogue of one vendor that is made with it, with a row that is refused. */
    private static String imported(String brand) {
        Map<String, Object> mapping = Map.of(
                "source",
                "grossiste-" + System.nanoTime(),
                "sku",
                "ref",
                "title",
                Map.of("fr", "nom"),
                "category",
                Map.of("path", "rayon"),
                "vendor",
                Map.of("name", "marque", "create", true, "country", "SN"),
                "prices",
                List.of(Map.of("amount", "prix", "currency", Map.of("constant", "XOF"))));
        String id = TOWN.admin()
                .post("/v1/imports", Map.of("mapping", mapping, "dryRun", false))
                .is(201)
                .text("/id");
        String rows = "ref,nom,rayon,marque,prix\nA-1,Natte,Nattes,%1$s,4000\nB-1,Tabouret,Nattes,%1$s,zéro\n";
        TOWN.admin()
                .with("Content-Type", "application/octet-stream")
                .put("/v1/imports/" + id + "/files/MAIN", rows.formatted(brand))
                .is(204);
        TOWN.admin().post("/v1/imports/" + id + "/start").is(200);
        Patience.until(
                "the catalogue has been taken in",
                () -> TOWN.admin()
                        .get("/v1/imports/" + id)
                        .is(200)
                        .text("/state")
                        .equals("DONE"));
        return id;
    }

    @Test
    void saysWhatToDoAboutMoneyThatDoesNotFit() {
        Shopping.Bought bought = TOWN.guest(1, FATOU.offer(10_000, 5)).buy();
        String checkout = TOWN.page(bought);
        payOneFrancTooLittle(checkout);
        TOWN.awaitFlag(Provider.session(checkout), "OTHER_AMOUNT");

        desk.open("/admin/");
        link("Argent reçu qui ne correspond à rien").click();
        Locator row = page().locator("tr").filter(new Locator.FilterOptions().setHasText(bought.number()));
        assertThat(row).containsText("Un autre montant que celui demandé");
        assertThat(row).containsText("Comparez avec la page du prestataire.");
        desk.look("admin-flags");
        row.locator("a[href*=journals]").click();
        assertThat(page()).hasURL(Pattern.compile(".*/journals.*"));
        assertThat(page().locator("tbody tr")).hasCount(1);
        page().goBack();
        row.getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(bought.number()).setExact(true))
                .click();

        assertThat(heading()).containsText(bought.number());
        assertThat(page().locator(".notice.bad")).containsText("Un autre montant que celui demandé");
        assertThat(page().locator(".notice.bad")).containsText("11 499");
        assertThat(page().locator(".notice.bad")).containsText(Pattern.compile("demandé\\D*11.500"));
        desk.look("admin-purchase-flagged");
    }

    /** The provider's page asks for less than we told it to, as no provider's should. */
    private static void payOneFrancTooLittle(String checkout) {
        TOWN.stripe().steer("/stripe/objects/" + Provider.session(checkout), Map.of("amount_total", 11_499));
        TOWN.stripe().pay(checkout);
    }

    @Test
    void notesThatOneParcelOfTwoHasArrived() {
        Shopping.Bought bought = TOWN.pay(TOWN.guest(2, FATOU.offer(3_000, 5)).buy());
        String order = FATOU.accept(bought);
        String line = bought.read().text("/orders/0/lines/0/id");
        for (int parcel = 0; parcel < 2; parcel++) {
            FATOU.send(order, List.of(Map.of("line", line, "quantity", 1))).is(201);
        }
        desk.open("/admin/purchases/" + bought.purchase());
        Locator arrived = page().locator("button[value=parcel-arrived]");
        assertThat(arrived).hasCount(2);

        arrived.first().click();

        assertThat(told()).hasText("Arrivée du colis notée.");
        assertThat(arrived).hasCount(1);
        desk.look("admin-parcel-arrived");
    }

    private void press(String name) {
        page().getByRole(AriaRole.BUTTON, named(name)).first().click();
    }

    private Locator link(String name) {
        return page().getByRole(AriaRole.LINK, named(name)).first();
    }

    private Locator field(String id) {
        return page().locator("main [name='" + id + "']");
    }

    private Locator told() {
        return page().locator(".toast span").first();
    }

    private Locator heading() {
        return page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private Page page() {
        return desk.page();
    }
}
