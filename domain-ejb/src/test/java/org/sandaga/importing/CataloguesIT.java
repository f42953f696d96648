package org.sandaga.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Logger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import org.sandaga.audit.Finding;
import org.sandaga.audit.Invariants;
import org.sandaga.identity.StaffRole;
import org.sandaga.shared.Actor;
import org.sandaga.testing.House;
import org.sandaga.testing.People;

import static org.assertj.core.api.Assertions.assertThat;

/** The two real catalogues by the mappings that are delivered for them, where the catalogues are at hand. */
@Order(1)
class CataloguesIT {
    private static final Logger LOG = Logger.getLogger(CataloguesIT.class.getName());

    private House house;
    private ImportDesk desk;

    @BeforeEach
    void open() {
        Assumptions.assumeTrue(data() != null, "SKIPPED: no folder shared/data beside the project");
        house = House.open();
        desk = new ImportDesk(house, People.in(house).staff("Adja", StaffRole.CATALOGUE));
    }

    @AfterEach
    void close() {
        if (house != null) {
            house.close();
        }
    }

    @Test
    void takesSpreeInWithItsVariantsCurrenciesAndTranslations() throws IOException {
        ImportView first = spree(false);

        assertThat(ImportsIT.counts(first)).isEqualTo("211 read, 211 created, 0 changed, 0 unchanged, 0 refused");
        assertThat(
                        number(
                                "select count(*) as n from catalog.product where title ? 'en' and title ? 'fr' and title ? 'de'"))
                .isEqualTo(37);
        assertThat(number("select count(*) as n from catalog.variant")).isEqualTo(87);
        assertThat(number("select count(*) as n from offer.price where currency = 'EUR'"))
                .isEqualTo(87);
        assertThat(number("select count(*) as n from offer.price where currency = 'USD'"))
                .isEqualTo(87);
        assertThat(number("select min(on_hand) as n from inventory.stock_item")).isEqualTo(5000);
        assertThat(first.noted()).isPositive();

        assertThat(ImportsIT.counts(spree(false)))
                .isEqualTo("211 read, 0 created, 0 changed, 211 unchanged, 0 refused");
        everythingHolds();
    }

    @Test
    void takesBestBuyInWithItsLargerBrandsAsVendors() throws IOException {
        ImportView dry = bestBuy(true);
        assertThat(number("select count(*) as n from catalog.product")).isZero();
        long begun = System.nanoTime();
        ImportView first = bestBuy(false);
        LOG.info(() -> "Best Buy took " + (System.nanoTime() - begun) / 1_000_000 + " ms");
        assertThat(ImportsIT.counts(first))
                .isEqualTo(ImportsIT.counts(dry))
                .isEqualTo("3291 read, 2377 created, 0 changed, 0 unchanged, 914 refused");
        assertThat(number("select count(*) as n from vendor.vendor where imported_as is not null"))
                .isEqualTo(30);
        assertThat(number("select count(*) as n from offer.offer where status = 'LIVE'"))
                .isEqualTo(2377);

        assertThat(ImportsIT.counts(bestBuy(false)))
                .isEqualTo("3291 read, 0 created, 0 changed, 2377 unchanged, 914 refused");
        everythingHolds();
    }

    /** What {@code sandaga verify} asks. */
    private void everythingHolds() {
        assertThat(house.door(Invariants.class).check(Actor.SYSTEM))
                .isNotEmpty()
                .allMatch(Finding::holds);
    }

    private ImportView spree(boolean dry) throws IOException {
        try (InputStream main = Files.newInputStream(data().resolve("catalog-spree/products.csv"));
                InputStream second = Files.newInputStream(data().resolve("catalog-spree/product_translations.csv"))) {
            return desk.run(mapping("catalog-spree"), main, second, dry);
        }
    }

    private ImportView bestBuy(boolean dry) throws IOException {
        try (InputStream main = Files.newInputStream(data().resolve("catalog-bestbuy/products-3291.json"))) {
            return desk.run(mapping("catalog-bestbuy"), main, null, dry);
        }
    }

    private static String mapping(String name) throws IOException {
        return Files.readString(Path.of("../liberty-config/src/main/mappings/" + name + ".json"));
    }

    /** The folder shared/data beside the project, or beside a folder above it; null when there is none. */
    private static Path data() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared/data"))) {
                return at.resolve("shared/data");
            }
        }
        return null;
    }

    private long number(String query) {
        return house.inTransaction(() -> house.sql().one(query.replace(" ? ", " ?? "), row -> row.number("n")));
    }
}
