package org.sandaga.browser;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

import org.sandaga.api.Person;
import org.sandaga.api.Shop;
import org.sandaga.api.Town;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A day in the back office: Aminata works at her desk, Omar approves on his telephone. */
@InChromium
class OperatorsDayIT {
    private static final Town TOWN = new Town();

    private final Person aminata = TOWN.staff("Aminata", "ADMINISTRATOR");
    private final Person omar = TOWN.staff("Omar", "FINANCE");
    private final Window desk = Window.on(TOWN.marketplace().url(), Screen.DESKTOP);
    private final Window telephone = Window.on(TOWN.marketplace().url(), Screen.PHONE);

    @AfterEach
    void shut() {
        desk.close();
        telephone.close();
    }

    @Test
    void decidesPaysAndProvesEveryAmount() {
        String applicant = apply();
        Shop shop = earning();

        enter(desk, aminata);
        desk.look("admin-home");
        approve(applicant);
        propose(shop);

        enter(telephone, omar);
        telephone.look("admin-home");
        payOut();
        followTheMoney(shop);
        checkEverything(telephone);
        telephone.look("admin-invariants");
    }

    /** As a file of db/broken does, which no door would. */
    @Test
    void goesFromABrokenInvariantToTheRowAtFault() throws SQLException {
        String number =
                TOWN.guest(1, TOWN.shop("Mariama").offer(20_000, 5)).buy().number();
        enter(desk, aminata);
        makeDearer(number, 1);
        try {
            askForAll(desk);
            awaitEnd(desk);
            desk.open("/admin/");
            assertThat(desk.page().locator(".tiles a.figure").first()).hasClass(Pattern.compile("\\bbad\\b"));
            assertThat(desk.page().locator(".todo a[href$='check=ordering/purchases_add_up']"))
                    .isVisible();
            desk.look("admin-home-fault");
            desk.page()
                    .locator(".tiles a.bad[href$='check=ordering/purchases_add_up']")
                    .click();
            desk.look("admin-invariant-fault");
            desk.page()
                    .locator("tbody")
                    .getByRole(AriaRole.LINK, inside(number))
                    .click();
            assertThat(heading(desk)).containsText(number);
        } finally {
            makeDearer(number, -1);
        }
        checkEverything(desk);
    }

    private static void makeDearer(String purchase, int by) throws SQLException {
        try (Connection connection = TOWN.marketplace().database();
                Statement rights = connection.createStatement();
                PreparedStatement change = connection.prepareStatement(
                        "update ordering.purchase set total_minor = total_minor + ? where number = ?")) {
            // no trigger stands in the way
            rights.execute("set session_replication_role = replica");
            change.setInt(1, by);
            change.setString(2, purchase);
            change.executeUpdate();
        }
    }

    private String apply() {
        Person owner = TOWN.person("Coumba");
        String name = "Chez " + owner.email().replaceAll("@.*", "");
        String vendor = owner.api()
                .post(
                        "/v1/vendors",
                        Map.of(
                                "displayName", name,
                                "legalName", "Coumba EI",
                                "kind", "INDIVIDUAL",
                                "country", "SN",
                                "email", owner.email(),
                                "description", Map.of("fr", "Bijoux"),
                                "language", "fr"))
                .is(201)
                .text("/id");
        owner.api().post("/v1/vendors/" + vendor + "/submission").is(200);
        return name;
    }

    private Shop earning() {
        Shop shop = TOWN.shop("Fatou");
        shop.onboard();
        shop.deliver(TOWN.pay(TOWN.guest(1, shop.offer(20_000, 5)).buy()));
        TOWN.pass("P15D");
        return shop;
    }

    private static void enter(Window window, Person who) {
        window.signIn("/admin/", who);
        assertThat(heading(window)).hasText("Tableau de bord");
    }

    private void approve(String applicant) {
        link(desk, "Candidature").click();
        desk.look("admin-vendors");
        link(desk, applicant).first().click();
        press(desk, "Refuser");
        assertThat(desk.page().locator("#reason-error")).isVisible();
        desk.look("admin-vendor-reason-missing");
        press(desk, "Approuver");
        assertThat(desk.page().getByRole(AriaRole.STATUS)).containsText("Vendeur approuvé");
        desk.look("admin-vendor");
    }

    private void propose(Shop shop) {
        TOWN.awaitPayable(shop);
        desk.open("/admin/payouts").look("admin-payouts");
        link(desk, "Préparer un versement").click();
        desk.look("admin-payout-plan");
        press(desk, "Proposer ce versement");
        assertThat(desk.page().getByText("Vous l’avez proposé")).isVisible();
        assertThat(desk.page().getByRole(AriaRole.BUTTON, named("Approuver"))).hasCount(0);
        desk.look("admin-payout-proposed");
    }

    private void payOut() {
        telephone.open("/admin/payouts?status=PROPOSED").look("admin-payouts");
        telephone.page().locator("tbody th a").first().click();
        press(telephone, "Approuver");
        assertThat(telephone.page().getByRole(AriaRole.STATUS)).containsText("Versement approuvé");
        awaitEnd(telephone);
        telephone.look("admin-payout-run");
    }

    private void followTheMoney(Shop shop) {
        telephone
                .page()
                .locator(
                        "tr",
                        new Page.LocatorOptions().setHas(telephone.page().locator("a[href$='" + shop.id() + "']")))
                .locator("a.price")
                .click();
        assertThat(heading(telephone)).containsText("Virement à Boutique Fatou");
        telephone.look("admin-payout");
        telephone
                .page()
                .locator("section:has(h2:text('Écritures')) tbody th a")
                .first()
                .click();
        assertThat(heading(telephone)).hasText(Pattern.compile("Virement (envoyé|arrivé)"));
        assertThat(heading(telephone)).containsText("Virement à Boutique Fatou");
        telephone.look("admin-journal");
        telephone.page().locator("tbody th a").first().click();
        assertThat(telephone.page().locator(".price.big")).isVisible();
        telephone.look("admin-account");
    }

    /** Whoever asks for it may leave, and finds it done. */
    private static void checkEverything(Window window) {
        askForAll(window);
        window.open("/admin/");
        window.open("/admin/invariants");
        awaitEnd(window);
        Locator tiles = window.page().locator("a.figure");
        assertThat(tiles.nth(20)).isVisible();
        assertThat(window.page().locator("a.figure.ok")).hasCount(tiles.count());
    }

    /** Returns when the page says that it has begun; until then one sees the page from before. */
    private static void askForAll(Window window) {
        window.open("/admin/invariants");
        press(window, "Tout vérifier maintenant");
        assertThat(window.page().getByRole(AriaRole.STATUS)).containsText("Les contrôles ont commencé");
    }

    /** The page tells of it by itself. */
    private static void awaitEnd(Window window) {
        assertThat(window.page().locator("main progress"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
    }

    private static void press(Window window, String name) {
        window.page().getByRole(AriaRole.BUTTON, named(name)).first().click();
    }

    private static Locator link(Window window, String name) {
        return window.page().getByRole(AriaRole.LINK, named(name));
    }

    private static Locator heading(Window window) {
        return window.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator.GetByRoleOptions inside(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
