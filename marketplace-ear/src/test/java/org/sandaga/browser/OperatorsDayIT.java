package org.sandaga.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.sandaga.api.Person;
import org.sandaga.api.Shop;
import org.sandaga.api.Shopping;
import org.sandaga.api.Town;
import org.sandaga.running.Alone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * An operator's day: Aminata decides what waits, sets rules and proposes what is paid, Omar approves and sends it, and
 * the audit trail tells of all of it. They go from place to place by the menu.
 */
@Alone
@InChromium
class OperatorsDayIT {
    private static final Town TOWN = new Town();
    private static final Shop FATOU = TOWN.shop("Fatou");
    private static final String BASKET = FATOU.offer(20_000, 5);
    private static final Person OMAR = TOWN.staff("Omar", "FINANCE");
    private static final Person KHADIJA = TOWN.person("Khadija");

    /** What the trail says that she did in the course of the day. */
    private static final List<String> DEEDS = List.of(
            "Vendeur approuvé",
            "Produit publié",
            "Produit renvoyé au vendeur",
            "Règle de commission ajoutée",
            "Règle de commission terminée",
            "Versement groupé proposé",
            "Rôle donné",
            "Réglage changé");

    /** Presses the button that sends, if there is one. */
    private static final String SEND = """
            () => {
              const send = document.querySelector('button[value=send]');
              send?.click();
              return send !== null;
            }""";

    private final Person aminata = TOWN.staff("Aminata", "ADMINISTRATOR");
    private final Person coumba = TOWN.person("Coumba");

    /** Tells the things of this day from those of any other. */
    private final String word = Long.toString(System.nanoTime());

    private Window desk;

    @BeforeAll
    static void letFatouBePaid() {
        FATOU.onboard();
    }

    @AfterEach
    void shut() {
        desk.close();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void decidesSetsAndPaysAndReadsWhatWasDone(Screen screen) throws IOException {
        TOWN.apply(coumba, "Coumba " + word);
        propose();
        Shopping.Bought bought = TOWN.pay(TOWN.guest(1, BASKET).buy());
        FATOU.deliver(bought);
        desk = Window.on(TOWN.marketplace().url(), screen);
        desk.signIn("/admin/", aminata);

        seesWhatWaits();
        letsTwoWeeksPass();
        approvesAVendor();
        decidesOnProposals();
        addsACategory();
        addsARuleAndEndsIt();
        followsAPurchase(bought);
        paysVendors(screen);
        looksAtEvents(bought);
        givesARole();
        changesASetting();
        takesAReportAlong();
        readsTheTrail();
        leaves();
    }

    /** Two products that are much like one of the catalogue. */
    private void propose() {
        TOWN.admin()
                .post("/v1/admin/products", FATOU.product("Corbeille " + word))
                .is(201);
        for (String shape : List.of("ronde", "carrée")) {
            FATOU.owner()
                    .post("/v1/vendor/proposals", FATOU.product("Corbeille " + shape + " " + word))
                    .is(201);
        }
    }

    private void seesWhatWaits() {
        assertThat(desk.heading()).hasText("Tableau de bord");
        assertThat(page().locator(".todo")).containsText("Candidature");
        assertThat(page().locator(".todo")).containsText("Produits proposés à décider");
        contains("Taux de commission", "Événements rejetés", "Stripe");
        assertThat(page().locator(".chart canvas").first()).isVisible();
        assertThat(page().locator("section[aria-labelledby=invariants]"))
                .containsText(Pattern.compile("\\d+ contrôles"));
        assertThat(desk.menu()).containsText("Administration");
        desk.look("admin-menu");
    }

    /** What was delivered before is then due to its vendor. */
    private void letsTwoWeeksPass() {
        go("Horloge");
        press("Avancer de deux semaines");
        assertThat(desk.told()).hasText("L’horloge a avancé.");
    }

    private void approvesAVendor() {
        String shop = "Boutique Coumba " + word;
        desk.go("Accueil");
        page().locator(".todo a").filter(saying("Candidature")).click();
        link("Examiner " + shop).click();
        assertThat(desk.heading()).hasText(shop);
        for (String part : List.of("Coumba " + word + " EI", "Particulier", "Sénégal", coumba.email())) {
            assertThat(page().locator(".facts").first()).containsText(part);
        }
        press("Refuser");
        assertThat(page().locator("#reason-error")).isVisible();
        desk.look("admin-vendor-reason-missing");
        press("Approuver");
        assertThat(desk.told()).containsText("Vendeur approuvé");
        assertThat(page().locator(".timeline")).containsText("Aminata");
    }

    private void decidesOnProposals() {
        listsProposals(2);
        link("Corbeille ronde " + word).click();
        assertThat(link("Corbeille " + word)).isVisible();
        assertThat(page().locator("tr").filter(saying("Nom en français"))).containsText("diffère");
        desk.look("admin-proposal-beside");
        press("Publier");
        assertThat(desk.told()).hasText("Produit publié.");

        String remark = "Une photo de plus, s’il vous plaît";
        listsProposals(1);
        link("Corbeille carrée " + word).click();
        press("Renvoyer au vendeur");
        assertThat(page().locator("#remark-error")).isVisible();
        page().locator("#remark").fill(remark);
        press("Renvoyer au vendeur");
        assertThat(desk.told()).hasText("Proposition renvoyée au vendeur.");
        assertThat(page().locator(".facts")).containsText(remark);
        desk.look("admin-proposal-back");
    }

    private void listsProposals(int left) {
        go("Produits");
        desk.unfold();
        page().locator("#text").fill(word);
        page().locator("#status").selectOption("PROPOSED");
        press("Filtrer");
        assertThat(page()).hasURL(Pattern.compile(".*" + word + ".*"));
        assertThat(page().locator("tbody tr")).hasCount(left);
    }

    private void addsACategory() {
        String name = "Luminaires " + word;
        go("Catégories");
        page().locator("#fr").fill(name);
        page().locator("#en").fill("Lamps " + word);
        press("Ajouter");
        assertThat(desk.told()).hasText("Catégorie ajoutée.");
        link(name).click();
        assertThat(desk.heading()).hasText(name);

        page().locator("#code").fill("matiere");
        page().locator("#kind").selectOption("CHOICE");
        page().locator("#name-fr").fill("Matière");
        page().locator("#name-en").fill("Material");
        page().locator("#choices").fill("laiton");
        press("Ajouter");
        assertThat(page().locator(".field.wrong #choices")).isVisible();
        page().locator("#choices").fill("laiton | Laiton | Brass\nbois | Bois | Wood");
        page().locator("input[name=required]").check();
        press("Ajouter");
        assertThat(desk.told()).hasText("Caractéristique ajoutée.");
        assertThat(row("Matière")).containsText(Pattern.compile("Laiton.*Bois.*oui", Pattern.DOTALL));
        desk.look("admin-category-added");
    }

    /** For one shop only; the order of the rules is for {@link RulesInOrderIT}. */
    private void addsARuleAndEndsIt() {
        String name = "Essai " + word;
        go("Commissions");
        link("Ajouter une règle").click();
        page().locator("#name").fill(name);
        page().locator("#rate").fill("douze");
        assertThat(page().locator("#tax")).hasValue(Pattern.compile("\\d+.*"));
        page().locator("#tax").fill("18");
        page().locator("#vendor").selectOption(FATOU.id());
        press("Ajouter une règle");
        assertThat(page().locator("#rate-error")).isVisible();
        desk.look("admin-rule-wrong");
        page().locator("#rate").fill("7,5");
        press("Ajouter une règle");
        assertThat(desk.told()).containsText("Règle ajoutée");
        assertThat(row(name)).containsText("7,5");

        link(name).click();
        link("Qui l’a changé").click();
        assertThat(page().locator("tbody")).containsText("Règle de commission ajoutée");
        page().goBack();
        press("Mettre fin à la règle");
        assertThat(desk.told()).hasText("Règle terminée.");
        assertThat(link(name)).hasCount(0);
    }

    private void followsAPurchase(Shopping.Bought bought) {
        go("Achats");
        desk.unfold();
        page().locator("#number").fill(bought.number());
        press("Filtrer");
        assertThat(page().locator("tbody tr")).hasCount(1);
        link(bought.number()).click();
        assertThat(desk.heading()).containsText(bought.number());
        contains("Boutique Fatou", "Net pour le vendeur", "RR473124829SN", "Parts des vendeurs", "Achat payé");
        assertThat(section(desk, "Messages envoyés").locator("tbody tr").first())
                .isVisible();

        section(desk, "Écritures")
                .locator("tbody tr")
                .filter(saying("Encaissement"))
                .locator("th a")
                .first()
                .click();
        assertThat(desk.heading()).containsText("Encaissement");
        contains("Débit et crédit s’équilibrent");
    }

    private void paysVendors(Screen screen) {
        TOWN.awaitPayable(FATOU);
        go("Versements");
        link("Préparer un versement groupé").click();
        assertThat(page().locator("tbody " + linkToFatou()).first()).isVisible();
        desk.look("admin-payout-plan");
        press("Proposer ce versement");
        assertThat(page().getByText("Vous l’avez proposé")).isVisible();
        assertThat(page().getByRole(AriaRole.BUTTON, named("Approuver"))).hasCount(0);
        desk.look("admin-payout-proposed");
        desk.open("/admin/payouts/plan");
        assertThat(page().locator(".notice").first()).containsText("attend déjà d’être approuvé");

        try (Window second = Window.on(TOWN.marketplace().url(), screen)) {
            second.signIn("/admin/", OMAR);
            approvesAndSends(second);
            followsTheMoney(second);
        }
    }

    private static void approvesAndSends(Window window) {
        window.go("Versements");
        link(window, "À approuver").click();
        assertThat(window.page()).hasURL(Pattern.compile(".*status=PROPOSED.*"));
        window.page().locator("tbody th a").first().click();
        press(window, "Approuver");
        assertThat(window.told()).hasText("Versement approuvé.");
        // it leaves by itself within seconds, and the button with it, also between a look at it and a press
        if (Boolean.TRUE.equals(window.page().evaluate(SEND))) {
            assertThat(window.told()).containsText("Les virements partent");
        }
        window.awaitEnd();
        assertThat(rowOfFatou(window)).containsText(Pattern.compile("Envoyé|Arrivé"));
        window.look("admin-payout-run");
    }

    private static void followsTheMoney(Window window) {
        rowOfFatou(window).locator("a.price").click();
        assertThat(window.heading()).containsText("Virement à Boutique Fatou");
        section(window, "Écritures").locator("tbody th a").first().click();
        assertThat(window.heading()).hasText(Pattern.compile("Virement (envoyé|arrivé)"));
        assertThat(window.heading()).containsText("Virement à Boutique Fatou");
        window.page().locator("tbody th a").first().click();
        assertThat(window.page().locator(".price.big")).isVisible();
    }

    private void looksAtEvents(Shopping.Bought bought) {
        go("Événements");
        Locator listeners = page().locator("section[aria-labelledby=consumers] tbody");
        for (String listener : List.of("Paiements", "Versements", "Messages", "Recherche")) {
            assertThat(listeners).containsText(listener);
        }
        assertThat(page().locator("section[aria-labelledby=dead]")).isVisible();
        desk.unfold();
        page().locator("#thing").fill(bought.number());
        press("Filtrer");
        assertThat(page()).hasURL(Pattern.compile(".*thing=" + bought.number() + ".*"));
        assertThat(page().locator("tbody").last()).containsText("Achat payé");
        assertThat(page().locator("tbody").last()).containsText("Commande acceptée");
    }

    private void givesARole() {
        go("Utilisateurs");
        desk.unfold();
        page().locator("#text").fill(KHADIJA.email());
        press("Filtrer");
        assertThat(page().locator("tbody tr")).hasCount(1);
        link("Khadija").click();
        assertThat(desk.heading()).hasText("Khadija");

        press("Donner Administration");
        page().locator("#confirm").fill("oui");
        press("Donner l’accès complet");
        assertThat(page().locator("#confirm-error")).isVisible();
        desk.look("admin-person-mighty");
        page().locator("#mighty .row [data-closes]").click();

        press("Donner Assistance");
        assertThat(desk.told()).hasText("Rôle donné.");
        assertThat(page().locator(".roles li").filter(saying("Assistance"))).containsText("Oui");
        undo();
        assertThat(desk.told()).hasText("Rôle retiré.");
    }

    private void changesASetting() {
        go("Réglages");
        link("Candidatures par compte").click();
        Locator value = page().locator("#value");
        String before = value.inputValue();
        value.fill("0");
        press("Enregistrer");
        assertThat(page().locator("#value-error")).isVisible();
        desk.look("admin-setting-wrong");
        value.fill(before + "0");
        press("Enregistrer");
        assertThat(desk.told()).hasText("Réglage changé.");
        assertThat(value).hasValue(before + "0");
        undo();
        assertThat(value).hasValue(before);
    }

    private void takesAReportAlong() throws IOException {
        go("Rapports");
        page().locator("#by").selectOption("MARKET");
        press("Afficher");
        assertThat(page().locator(".table-wrap tbody")).containsText("Sénégal");
        assertThat(page().locator(".chart canvas")).isVisible();
        contains("livraison et taxes comprises");
        Download file = page().waitForDownload(() -> link("Exporter (CSV)").click());
        assertThat(file.suggestedFilename()).isEqualTo("admin-reports.csv");
        assertThat(Files.readString(file.path())).contains("Marché", "\"XOF\"");
    }

    private void readsTheTrail() {
        go("Journal d’audit");
        desk.unfold();
        page().locator("#actor").fill(aminata.email());
        press("Filtrer");
        assertThat(page()).hasURL(Pattern.compile(".*actor=.*"));
        for (String deed : DEEDS) {
            assertThat(page().locator("tbody")).containsText(deed);
        }
        Locator setting =
                page().locator("tbody tr").filter(saying("Réglage changé")).first();
        assertThat(setting.locator("a[href*='/settings/set_']")).hasText("Candidatures par compte");
        assertThat(setting.locator("td[data-label=Changement]")).containsText(Pattern.compile("Valeur.: \\d+ → \\d+"));
        assertThat(page().locator("tbody tr")
                        .filter(saying("Règle de commission terminée"))
                        .first()
                        .locator("td[data-label=Changement]"))
                .containsText(Pattern.compile("Commission.: 7,5.% → rien"));
        Locator doers = page().locator("td[data-label=Auteur]");
        assertThat(doers.first()).hasText("Aminata");
        assertThat(doers.filter(new Locator.FilterOptions().setHasNotText("Aminata")))
                .hasCount(0);
        link("Vérifier la chaîne").click();
        assertThat(page().locator("section[aria-labelledby=finding] .pill")).hasText("Conforme");
    }

    private void leaves() {
        page().locator(".desk-own summary").filter(saying("Aminata")).click();
        press("Se déconnecter");
        assertThat(desk.heading()).hasText("Se connecter");
        desk.open("/admin/audit");
        assertThat(page().locator("#password")).isVisible();
    }

    private void go(String place) {
        desk.go(place);
        assertThat(desk.heading()).containsText(place);
    }

    private void press(String name) {
        press(desk, name);
    }

    private static void press(Window window, String name) {
        window.page().getByRole(AriaRole.BUTTON, named(name)).first().click();
    }

    private void undo() {
        page().locator(".toast button").click();
    }

    private Locator link(String name) {
        return link(desk, name);
    }

    private static Locator link(Window window, String name) {
        return window.page().getByRole(AriaRole.LINK, named(name).setExact(true));
    }

    private void contains(String... parts) {
        for (String part : parts) {
            assertThat(page().locator("main")).containsText(part);
        }
    }

    private Locator row(String name) {
        return page().locator("tbody tr").filter(saying(name));
    }

    private static Locator rowOfFatou(Window window) {
        return window.page()
                .locator("tr")
                .filter(new Locator.FilterOptions().setHas(window.page().locator(linkToFatou())));
    }

    /** To her shop's file, or to its accounts for those who may not open that. */
    private static String linkToFatou() {
        return "a[href$='" + FATOU.id() + "']";
    }

    private static Locator section(Window window, String head) {
        return window.page().locator("section:has(h2:text('" + head + "'))");
    }

    private static Locator.FilterOptions saying(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private Page page() {
        return desk.page();
    }
}
