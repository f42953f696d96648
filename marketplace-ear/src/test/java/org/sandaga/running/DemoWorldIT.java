package org.sandaga.running;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.sandaga.api.Api;
import org.sandaga.api.Patience;
import org.sandaga.api.Provider;
import org.sandaga.catalog.ProductId;
import org.sandaga.ordering.VendorOrderStatus;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code sandaga demo} shows at its first start, made on a server of its own. */
@Beside
class DemoWorldIT {
    private static final DemoMarketplace DEMO = DemoMarketplace.get();

    private static final RunningMarketplace MARKETPLACE = DEMO.marketplace();
    private static final Api STAFF = Api.at(MARKETPLACE.url())
            .signedIn(
                    MARKETPLACE.administrator().user(),
                    MARKETPLACE.administrator().password());

    @Test
    void isMadeInFullAndHoldsEveryInvariant() {
        assertThat(DEMO.said()).doesNotContain("interrupted", "could not");
        assertThat(STAFF.get("/v1/admin/invariants")
                        .is(200)
                        .json()
                        .path("holds")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void isAnsweredAsTheDescriptionSays() {
        DEMO.witness().sawNoFaultIn(500);
    }

    @Test
    void hasShopsGoodsAndThreeWeeksOfTrade() {
        assertThat(DEMO.shops())
                .containsExactly(
                        "Atelier Fatou APPROVED",
                        "Koffi Connect APPROVED",
                        "Les Délices de Ndar IN_REVIEW",
                        "Maison Baobab APPROVED",
                        "Sandaga APPROVED");
        assertThat(MARKETPLACE.column("select count(*)::text from catalog.product where status = 'PUBLISHED'"))
                .containsExactly("61");
        assertThat(MARKETPLACE.column("select count(*)::text from (select v.product_id from offer.offer o"
                        + " join catalog.variant v on v.id = o.variant_id group by 1"
                        + " having count(distinct o.vendor_id) > 1) shared"))
                .containsExactly("10");
        assertThat(MARKETPLACE
                        .column("select count(distinct placed_at::date)::text from ordering.purchase")
                        .getFirst())
                .satisfies(days -> assertThat(Integer.parseInt(days)).isBetween(15, 20));
    }

    @Test
    void hasSixCategoriesOfGoodsWithPicturesVariantsAndTwoPrices() {
        assertThat(MARKETPLACE.column("select name ->> 'fr' from catalog.category where parent_id is null"))
                .contains(
                        "Épicerie fine",
                        "Mode",
                        "Maison et artisanat",
                        "Beauté et soin",
                        "Électronique",
                        "Livres et jeux");
        assertThat(MARKETPLACE.column("select title ->> 'fr' from catalog.product where status = 'PUBLISHED'"
                        + " and jsonb_array_length(pictures) = 0"))
                .isEmpty();
        assertThat(MARKETPLACE.column("select count(*)::text from (select v.product_id from catalog.variant v"
                        + " join catalog.product p on p.id = v.product_id where p.status = 'PUBLISHED'"
                        + " group by 1 having count(*) > 1) several"))
                .containsExactly("18");
        assertThat(MARKETPLACE.column("select distinct (select string_agg(p.currency, ' ' order by p.currency)"
                        + " from offer.price p where p.offer_id = o.id) from offer.offer o"))
                .containsExactly("EUR XOF");
        assertThat(MARKETPLACE.column("select distinct condition from offer.offer"))
                .containsExactlyInAnyOrder("NEW", "REFURBISHED", "USED");
        assertThat(MARKETPLACE.column("select distinct offer_id::text from (select offer_id, amount_minor,"
                        + " lag(amount_minor) over (partition by offer_id, currency order by id) as before"
                        + " from offer.price_history) change where amount_minor < before"))
                .hasSize(2);
    }

    /** Also what variants and attributes say of themselves. */
    @Test
    void speaksEnglishOnEnglishPages() throws Exception {
        Browser browser = new Browser(MARKETPLACE.url());

        assertThat(browser.open("/en/p/" + address("Enceinte nomade Ngoma")).body())
                .contains("Colour", "Coral", "Midnight", "Warranty (months)")
                .doesNotContain("Corail", " mois");
    }

    private static String address(String title) {
        UUID id = UUID.fromString(MARKETPLACE
                .column("select id::text from catalog.product where title ->> 'fr' = ?", title)
                .getFirst());
        return "any-" + new ProductId(id).text();
    }

    /** No list of the portals of work is empty at the first look. */
    @Test
    void leavesSomethingToDoInEveryList() throws Exception {
        assertThat(MARKETPLACE.column("select distinct status from catalog.product where proposed_by is not null"))
                .contains("PROPOSED", "REVISION", "PUBLISHED");
        assertThat(MARKETPLACE.column("select i.dry_run || ' ' || i.state || ' ' || v.display_name"
                        + " from importing.import i join vendor.vendor v on v.id = i.vendor_id"))
                .contains("true DONE Koffi Connect", "false DONE Koffi Connect");
        assertThat(MARKETPLACE.column("select distinct f.code from importing.finding f"
                        + " join importing.import i on i.id = f.import_id where f.outcome = 'REFUSED'"))
                .contains("UnknownCategory", "NotANumber", "BadStock");
        assertThat(MARKETPLACE.column(
                        "select name from commission.rule where not is_default and not retired order by position, id"))
                .containsSubsequence(
                        "Maison et artisanat", "Koffi Connect, première année", "Vannerie d’Atelier Fatou");
        assertThat(MARKETPLACE.column("select email from vendor.invitation")).contains("yacine@demo.sandaga.example");
        assertThat(MARKETPLACE.column("select display_name from vendor.vendor where logo is not null"
                        + " and banner is not null and policies ->> 'fr' <> policies ->> 'en' order by 1"))
                .containsExactly("Atelier Fatou", "Koffi Connect", "Maison Baobab");
        Browser aminata = new Browser(MARKETPLACE.url());
        aminata.post("/admin/persona", Map.of("persona", "AMINATA"));
        assertThat(aminata.open("/admin/rules").body())
                .as("one rule is hidden behind another")
                .containsPattern("Ne s’applique jamais|Never applies");
    }

    @Test
    void hasOrdersInEveryState() {
        assertThat(DEMO.orderStates())
                .containsExactlyInAnyOrder(Arrays.stream(VendorOrderStatus.values())
                        .map(Enum::name)
                        .toArray(String[]::new));
    }

    @Test
    void paidTheVendorsOnceAndProposesToPayThemAgain() {
        assertThat(MARKETPLACE.column("select currency || ' ' || status from payout.run order by proposed_at"))
                .containsExactly("XOF APPROVED", "EUR PROPOSED");
        assertThat(MARKETPLACE.column("select distinct status from payout.payout p where currency = 'XOF'"))
                .isSubsetOf("SENT", "SETTLED");
    }

    /** The same money, counted by two parties; what the provider has just been asked for follows in the books. */
    @Test
    void keepsBooksThatAgreeWithTheProvidersReport() {
        Patience.until("the books agree with the provider's report", () -> books().equals(report()));

        assertThat(books()).hasSize(2);
    }

    @Test
    void hasReadTheProvidersOwnBook() {
        assertThat(MARKETPLACE.column(
                        "update shared.job set due_at = now() where name = 'ReadProviderBooks' returning name"))
                .hasSize(1);

        Patience.until(
                "the provider's book is read to its end",
                () -> MARKETPLACE
                        .column(
                                "select currency || ' ' || sum(net_minor) from payment.movement group by currency order by 1")
                        .equals(report()));
    }

    /** What the provider holds for the marketplace by its own books, a line a currency. */
    private static List<String> books() {
        return MARKETPLACE.column("select a.currency || ' ' || sum(e.amount_minor) from ledger.entry e"
                + " join ledger.account a on a.id = e.account_id where a.type = 'PSP_CLEARING'"
                + " group by a.currency order by a.currency");
    }

    /** The same as the provider reports it. */
    private static List<String> report() {
        return new Provider(MARKETPLACE.sandbox().baseUrl())
                .look("/stripe/report").path("totals").properties().stream()
                        .map(total -> total.getKey().toUpperCase(Locale.ROOT) + " "
                                + total.getValue().path("net").asLong())
                        .sorted()
                        .toList();
    }

    @Test
    void endsAtThePresentAndIsLeftAloneByTheNextStart() {
        Instant now = Instant.parse(STAFF.get("/v1/admin/clock").is(200).text("/now"));
        assertThat(Duration.between(now, Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));

        List<String> products = MARKETPLACE.column("select count(*)::text from catalog.product");

        assertThat(DEMO.ensured()).isEmpty();

        assertThat(MARKETPLACE.column("select count(*)::text from catalog.product"))
                .isEqualTo(products);
    }

    @ParameterizedTest
    @CsvSource({
        "AWA, /",
        "MARC, /",
        "FATOU, /vendor/",
        "KHADY, /vendor/",
        "KOFFI, /vendor/",
        "AMINATA, /admin/",
        "OMAR, /admin/"
    })
    void letsVisitorsInAsItsPeopleByOneClick(String persona, String portal) throws Exception {
        Browser browser = new Browser(MARKETPLACE.url());
        assertThat(browser.open(portal + "sign-in").body()).contains("value=\"" + persona + "\"");

        HttpResponse<String> home = browser.post(portal + "persona", Map.of("persona", persona));

        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.uri().getPath()).startsWith(portal).doesNotContain("sign-in");
        assertThat(browser.open("/account").uri().getPath()).contains("/account");
    }

    @Test
    void refusesAPersonaThatItDoesNotKnow() throws Exception {
        Browser browser = new Browser(MARKETPLACE.url());

        assertThat(browser.post("/persona", Map.of("persona", "admin")).statusCode())
                .isEqualTo(404);
    }
}
