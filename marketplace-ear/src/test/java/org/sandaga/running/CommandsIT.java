package org.sandaga.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.sandaga.api.Shop;
import org.sandaga.api.Town;

import static org.assertj.core.api.Assertions.assertThat;

/** The commands beside {@code up}, while everything runs. */
@Alone
class CommandsIT {
    private static final Pattern TIME = Pattern.compile("The business time is (\\S+)\\.");
    private static final Pattern COUNT = Pattern.compile("(?m)^ +([0-9,]+ (?:created|changed|unchanged|refused))$");

    private static final String MAPPING = """
            {"source": "%s", "sku": "sku", "title": {"fr": "titre"}, "category": {"path": "rayon", "language": "fr"},
             %s "prices": [{"amount": "prix", "currency": {"constant": "XOF"}}], "stock": "pieces"}""";
    private static final String VENDOR = """
            "vendor": {"name": {"constant": "Atelier Ndar"}, "create": true, "country": "SN"},""";
    /** Two rows that can be taken in, and one between them that cannot. */
    private static final String ROWS = """
            sku,titre,rayon,prix,pieces
            %1$s-1,Lanterne %1$s,Lanternes,4500,3
            %1$s-2,Lampion %1$s,Lanternes,cher,3
            %1$s-3,Photophore %1$s,Lanternes,6000,3
            """;

    private final RunningMarketplace marketplace = RunningMarketplace.get();

    @TempDir
    Path folder;

    @Test
    void clockMovesTheBusinessTimeOfTheRunningServerForward() {
        Duration before = ahead("clock");
        Duration after = ahead("clock", "advance", "PT10M");

        assertThat(after.minus(before)).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
        assertThat(ahead("clock").minus(before)).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
    }

    @Test
    void verifyRunsBesideTheServer() {
        String report = marketplace.sandaga("verify");

        assertThat(report).contains("holds   I1 ").doesNotContain("BROKEN").endsWith("checks hold.");
    }

    @Test
    void upDoesNotDisturbWhatRuns() {
        assertThat(marketplace.sandaga("up")).contains("is already running").hasLineCount(1);
        assertThat(marketplace.sandaga("verify")).endsWith("checks hold.");
    }

    @Test
    void importTriesTakesInAndSaysTheSecondTimeThatNothingChanged() throws IOException {
        String mapping = mapping("atelier", VENDOR);
        String rows = rows("NDAR");
        Path table = folder.resolve("found.csv");

        String tried = marketplace.sandaga("import", mapping, rows, "--dry-run", "--table", table.toString());
        assertThat(tried)
                .contains("(nothing was changed)")
                .contains("Refused: NotANumber (1)", "line 3, ", "cher is not a number.")
                .endsWith("Row by row: " + table);
        assertThat(counts(tried)).isEqualTo("2 created, 0 changed, 0 unchanged, 1 refused");
        assertThat(Files.readString(table)).contains("NotANumber").hasLineCount(4);
        assertThat(statuses("NDAR")).isEmpty();

        assertThat(counts(marketplace.sandaga("import", mapping, rows)))
                .isEqualTo("2 created, 0 changed, 0 unchanged, 1 refused");
        assertThat(statuses("NDAR")).containsExactly("Atelier Ndar LIVE", "Atelier Ndar LIVE");

        assertThat(counts(marketplace.sandaga("import", mapping, rows)))
                .isEqualTo("0 created, 0 changed, 2 unchanged, 1 refused");
        assertThat(statuses("NDAR")).hasSize(2);
        assertThat(marketplace.sandaga("verify")).endsWith("checks hold.");
    }

    @Test
    void importAsAMemberGoesIntoTheirOwnShop() throws IOException {
        Town town = new Town();
        town.admin()
                .post("/v1/admin/categories", Map.of("name", Map.of("fr", "Fanaux")))
                .is(201);
        Shop shop = town.shop("Soukeyna");
        String mapping = mapping("fanaux", "");
        Path rows = Files.writeString(
                folder.resolve("fanaux.csv"),
                "sku,titre,rayon,prix,pieces\nFANAL-1,Fanal,Fanaux,900,2\nFANAL-2,Seau,Seaux,900,2\n");

        String refused = marketplace.sandaga(
                password("wrong"),
                "import",
                mapping,
                rows.toString(),
                "--as",
                shop.lead().email());
        assertThat(refused)
                .contains("does not let " + shop.lead().email() + " in")
                .hasLineCount(1);

        String taken = marketplace.sandaga(
                password(Town.PASSWORD),
                "import",
                mapping,
                rows.toString(),
                "--as",
                shop.lead().email());

        assertThat(counts(taken)).isEqualTo("1 created, 0 changed, 0 unchanged, 1 refused");
        assertThat(taken).contains("Refused: UnknownCategory (1)");
        assertThat(statuses("FANAL")).containsExactly("Boutique Soukeyna PENDING");
    }

    /** Where that catalogue is at hand: two files, three languages, two currencies. */
    @Test
    void importTakesARealCatalogueOfTwoFiles() {
        String products = SharedData.require("catalog-spree/products.csv").toString();
        String translations =
                SharedData.require("catalog-spree/product_translations.csv").toString();

        assertThat(counts(marketplace.sandaga("import", "catalog-spree", products, translations)))
                .isEqualTo("211 created, 0 changed, 0 unchanged, 0 refused");
        assertThat(counts(marketplace.sandaga("import", "catalog-spree", products, translations)))
                .isEqualTo("0 created, 0 changed, 211 unchanged, 0 refused");
        assertThat(marketplace.column("""
                        select count(*)::text from offer.offer o join vendor.vendor v on v.id = o.vendor_id
                        where v.display_name = 'Maison Spree' and o.status = 'LIVE'""")).containsExactly("87");
        assertThat(marketplace.sandaga("verify")).endsWith("checks hold.");
    }

    private String mapping(String source, String vendor) throws IOException {
        return Files.writeString(folder.resolve("mapping.json"), MAPPING.formatted(source, vendor))
                .toString();
    }

    private String rows(String sku) throws IOException {
        return Files.writeString(folder.resolve("rows.csv"), ROWS.formatted(sku))
                .toString();
    }

    private static Map<String, String> password(String password) {
        return Map.of("SANDAGA_IMPORT_PASSWORD", password);
    }

    /** What the command says became of the rows, in one line. */
    private static String counts(String said) {
        return COUNT.matcher(said).results().map(found -> found.group(1)).collect(Collectors.joining(", "));
    }

    /** Of each offer whose article number begins so: who sells it, and how it stands. */
    private List<String> statuses(String sku) {
        return marketplace.column("""
                select v.display_name || ' ' || o.status from offer.offer o join vendor.vendor v on v.id = o.vendor_id
                where o.vendor_sku like ? || '-%'""", sku);
    }

    /** How far the business time is from the machine's. */
    private Duration ahead(String... command) {
        Matcher time = TIME.matcher(marketplace.sandaga(command));
        assertThat(time.find()).isTrue();
        return Duration.between(Instant.now(), Instant.parse(time.group(1)));
    }
}
