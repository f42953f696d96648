package org.sandaga.running;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.sandaga.api.Api;
import org.sandaga.launcher.Demo;
import org.sandaga.launcher.DemoWorld;
import org.sandaga.launcher.Login;
import org.sandaga.launcher.Marketplace;
import org.sandaga.launcher.Settings;
import org.sandaga.ordering.VendorOrderStatus;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code sandaga demo} shows at its first start, made on a server of its own. */
class DemoWorldIT {
    private static Settings settings;
    private static Marketplace marketplace;
    private static Api staff;
    private static String said;

    @BeforeAll
    static void startADemo() {
        Path data = Path.of(System.getProperty("sandaga.test.data", "target/marketplace"))
                .resolveSibling("demo-world");
        settings = Demo.settings(TestEnvironment.in(data));
        marketplace = new Marketplace(settings, System.out::println);
        marketplace.start();
        said = ensured();
        Login administrator = settings.administrator();
        staff = Api.at(URI.create(settings.http().localUrl())).signedIn(administrator.user(), administrator.password());
    }

    @AfterAll
    static void stop() {
        marketplace.close();
    }

    @Test
    void isMadeInFullAndHoldsEveryInvariant() {
        assertThat(said).doesNotContain("interrupted", "could not");
        assertThat(staff.get("/v1/admin/invariants")
                        .is(200)
                        .json()
                        .path("holds")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void hasShopsGoodsAndThreeWeeksOfTrade() throws Exception {
        assertThat(column("select display_name || ' ' || status from vendor.vendor order by 1"))
                .containsExactly(
                        "Atelier Fatou APPROVED",
                        "Koffi Connect APPROVED",
                        "Les Délices de Ndar IN_REVIEW",
                        "Maison Baobab APPROVED",
                        "Sandaga APPROVED");
        assertThat(column("select count(*)::text from catalog.product where status = 'PUBLISHED'"))
                .containsExactly("60");
        assertThat(column("select count(*)::text from (select v.product_id from offer.offer o"
                        + " join catalog.variant v on v.id = o.variant_id group by 1"
                        + " having count(distinct o.vendor_id) > 1) shared"))
                .containsExactly("10");
        assertThat(column("select count(distinct placed_at::date)::text from ordering.purchase")
                        .getFirst())
                .satisfies(days -> assertThat(Integer.parseInt(days)).isBetween(15, 20));
    }

    @Test
    void hasOrdersInEveryState() throws Exception {
        assertThat(column("select distinct status from ordering.vendor_order"))
                .containsExactlyInAnyOrder(Arrays.stream(VendorOrderStatus.values())
                        .map(Enum::name)
                        .toArray(String[]::new));
    }

    @Test
    void paidTheVendorsOnceAndProposesToPayThemAgain() throws Exception {
        assertThat(column("select currency || ' ' || status from payout.run order by proposed_at"))
                .containsExactly("XOF APPROVED", "EUR PROPOSED");
        assertThat(column("select distinct status from payout.payout p where currency = 'XOF'"))
                .isSubsetOf("SENT", "SETTLED");
    }

    @Test
    void endsAtThePresentAndIsLeftAloneByTheNextStart() throws Exception {
        Instant now = Instant.parse(staff.get("/v1/admin/clock").is(200).text("/now"));
        assertThat(Duration.between(now, Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));

        assertThat(ensured()).isEmpty();
        assertThat(column("select count(*)::text from catalog.product")).containsExactly("60");
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
        Browser browser = new Browser(URI.create(settings.http().localUrl()));
        assertThat(browser.open(portal + "sign-in").body()).contains("value=\"" + persona + "\"");

        HttpResponse<String> home = browser.post(portal + "persona", Map.of("persona", persona));

        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.uri().getPath()).startsWith(portal).doesNotContain("sign-in");
        assertThat(browser.open("/account").uri().getPath()).contains("/account");
    }

    @Test
    void refusesAPersonaThatItDoesNotKnow() throws Exception {
        Browser browser = new Browser(URI.create(settings.http().localUrl()));

        assertThat(browser.post("/persona", Map.of("persona", "admin")).statusCode())
                .isEqualTo(404);
    }

    private static String ensured() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        DemoWorld.of(settings).ensure(new PrintStream(text, true, StandardCharsets.UTF_8));
        System.out.print(text.toString(StandardCharsets.UTF_8));
        return text.toString(StandardCharsets.UTF_8);
    }

    private static List<String> column(String query) throws SQLException {
        Login admin = settings.database().admin().orElseThrow();
        try (Connection database = DriverManager.getConnection(
                        settings.database().jdbcUrl(settings.database().name()), admin.user(), admin.password());
                ResultSet rows = database.createStatement().executeQuery(query)) {
            List<String> column = new ArrayList<>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        }
    }
}
