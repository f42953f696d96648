package org.sandaga.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.catalog.Categories;
import org.sandaga.importing.MappingSketch.Cut;
import org.sandaga.importing.MappingSketch.Option;
import org.sandaga.importing.MappingSketch.Parent;
import org.sandaga.importing.MappingSketch.Place;
import org.sandaga.shared.Actor;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Texts;
import org.sandaga.testing.House;
import org.sandaga.testing.People;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An import as its screen makes it: the file first, then what its columns mean, a try, and the real thing. */
class MappingInScreenIT {
    private static final String FILE = "réf;nom;prix;stock\nA-1;Panier;1500;3\nA-2;=Savon;;4\n";
    private static final Cut NONE = new Cut("", "", "");

    private final House house = House.upTo("importing");
    private final Actor awa = People.in(house).vendor("Awa");
    private final Actor fatou = People.in(house).vendor("Fatou");
    private final Imports imports = house.door(Imports.class);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void showsWhatAFileHoldsBeforeItIsMapped() {
        ImportId id = drafted("paniers.csv", FILE.getBytes(StandardCharsets.UTF_8));

        FileSample sample = imports.sample(awa, id);

        assertThat(sample.columns()).containsExactly("réf", "nom", "prix", "stock");
        assertThat(sample.format()).containsEntry("separator", ";").containsEntry("charset", "UTF-8");
        assertThat(sample.example("prix")).isEqualTo("1500");
        assertThat(imports.view(awa, id).name()).isEqualTo("paniers.csv");
        assertThatThrownBy(() -> imports.begin(awa, id)).isInstanceOf(MappingRefused.class);
    }

    @Test
    void readsJsonAndOtherEncodingsWithoutBeingTold() {
        ImportId json = drafted(
                "a.json",
                "{\"products\": [{\"id\": 1, \"name\": {\"fr\": \"Panier\"}}]}".getBytes(StandardCharsets.UTF_8));
        assertThat(imports.sample(awa, json).columns()).containsExactlyInAnyOrder("id", "name.fr");

        ImportId western = drafted("b.csv", FILE.getBytes(java.nio.charset.Charset.forName("windows-1252")));
        assertThat(imports.sample(awa, western).columns()).contains("réf");
    }

    @Test
    void saysOfAFileThatIsNoTableThatItIsNoneAndCanBeGivenUp() {
        for (String odd : List.of("PK\u0003\u0004\u0000\u0000[Content_Types].xml", "{\"products\": {}", "{}", "")) {
            ImportId id = drafted("odd", odd.getBytes(StandardCharsets.UTF_8));

            assertThatThrownBy(() -> imports.sample(awa, id)).as(odd).isInstanceOf(FileIsNoTable.class);
            imports.cancel(awa, id);
            assertThat(imports.view(awa, id).state()).isEqualTo(ImportState.CANCELLED);
        }
    }

    @Test
    void doesForGoodWhatWasTriedWithTheSameFile() {
        ensure("Paniers");
        ImportId tried = drafted("paniers.csv", FILE.getBytes(StandardCharsets.UTF_8));
        imports.map(
                awa,
                tried,
                sketch("atelier", imports.sample(awa, tried).format(), "paniers")
                        .json(),
                true);
        imports.begin(awa, tried);
        run(tried);
        assertThat(ImportsIT.counts(imports.view(awa, tried)))
                .isEqualTo("2 read, 1 created, 0 changed, 0 unchanged, 1 refused");
        assertThat(count("catalog.product")).isZero();

        ImportId real = imports.apply(awa, tried);
        run(real);

        assertThat(ImportsIT.counts(imports.view(awa, real)))
                .isEqualTo("2 read, 1 created, 0 changed, 0 unchanged, 1 refused");
        assertThat(count("catalog.product")).isEqualTo(1);
        assertThat(imports.mappings(awa)).containsOnlyKeys("atelier");
        assertThatThrownBy(() -> imports.apply(awa, tried)).isInstanceOf(ImportNotInState.class);
        assertThatThrownBy(() -> imports.apply(awa, real)).isInstanceOf(ImportNotInState.class);
    }

    @Test
    @Tag("A-01")
    void keepsFilesAndMappingsToTheirOwner() {
        ImportId mine = drafted("paniers.csv", FILE.getBytes(StandardCharsets.UTF_8));
        imports.map(
                awa,
                mine,
                sketch("atelier", imports.sample(awa, mine).format(), "paniers").json(),
                true);

        assertThatThrownBy(() -> imports.sample(fatou, mine)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.mapping(fatou, mine)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.map(fatou, mine, "{}", true)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.apply(fatou, mine)).isInstanceOf(NotFound.class);
        assertThat(imports.mappings(fatou)).isEmpty();
    }

    /** The third catalogue: products that are configured out of simple ones, whose rows come first. */
    @Test
    void takesMagentosConfigurableProductsInWithTheirVariants() throws IOException {
        Path file = data("catalog-magento/ConfigurableSampleData/fixtures/products.csv");
        Assumptions.assumeTrue(file != null, "SKIPPED: no folder shared/data beside the project");
        categoriesOf(file).forEach(this::ensure);
        ImportId id = imports.draft(awa, "products.csv");
        try (InputStream bytes = Files.newInputStream(file)) {
            imports.upload(awa, id, ImportFile.MAIN, bytes);
        }

        imports.map(awa, id, magento(imports.sample(awa, id)).json(), false);
        imports.begin(awa, id);
        run(id);

        assertThat(ImportsIT.counts(imports.view(awa, id)))
                .isEqualTo("1994 read, 1994 created, 0 changed, 0 unchanged, 0 refused");
        assertThat(count("catalog.product")).isEqualTo(147);
        assertThat(count("catalog.variant")).isEqualTo(1847);
        assertThat(count("offer.offer")).isEqualTo(1847);
        assertThat(text("select v.axes::text as t from catalog.variant v join offer.offer o on o.variant_id = v.id"
                        + " where o.vendor_sku = 'MH01-XS-Black'"))
                .isEqualTo("{\"Size\": \"XS\", \"Color\": \"Black\"}");
        assertThat(text("select distinct p.title ->> 'en' as t from catalog.product p"
                        + " join catalog.variant v on v.product_id = p.id join offer.offer o on o.variant_id = v.id"
                        + " where o.vendor_sku like 'MH01-%'"))
                .isEqualTo("Chaz Kangeroo Hoodie");
    }

    private static MappingSketch magento(FileSample sample) {
        return new MappingSketch(
                "magento",
                sample.format(),
                ".",
                "sku",
                new Cut("sku", "", "-"),
                new Parent("product_type", "configurable"),
                Map.of("en", "name"),
                Map.of("en", "description"),
                "",
                "",
                new Place(List.of(), new Cut("categories", "", ","), "/", "en"),
                List.of(
                        new Option("Size", new Cut("additional_attributes", "size=", ",")),
                        new Option("Color", new Cut("additional_attributes", "color=", ","))),
                Map.of("USD", "price"),
                "qty",
                "2");
    }

    private static MappingSketch sketch(String source, Map<String, Object> format, String category) {
        return new MappingSketch(
                source,
                format,
                "",
                "réf",
                NONE,
                new Parent("", ""),
                Map.of("fr", "nom"),
                Map.of(),
                "",
                "",
                new Place(List.of(category), NONE, "", ""),
                List.of(),
                Map.of("XOF", "prix", "EUR", ""),
                "stock",
                "");
    }

    private ImportId drafted(String name, byte[] file) {
        ImportId id = imports.draft(awa, name);
        imports.upload(awa, id, ImportFile.MAIN, new java.io.ByteArrayInputStream(file));
        return id;
    }

    private void run(ImportId id) {
        for (int tick = 0; tick < 20 && imports.view(awa, id).finishedAt() == null; tick++) {
            house.runJobs();
        }
        assertThat(imports.view(awa, id).state()).isEqualTo(ImportState.DONE);
    }

    private void ensure(String path) {
        house.door(Categories.class)
                .ensure(
                        Actor.SYSTEM,
                        Arrays.stream(path.split("/"))
                                .map(name -> Texts.of("en", name))
                                .toList());
    }

    private static Set<String> categoriesOf(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .flatMap(line -> Arrays.stream(line.split("\"")))
                .filter(cell -> cell.startsWith("Default Category/"))
                .map(cell -> cell.split(",")[0])
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Path data(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolve("shared/data").resolve(name);
            if (Files.exists(file)) {
                return file;
            }
        }
        return null;
    }

    private long count(String table) {
        return house.inTransaction(() -> house.sql().one("select count(*) as n from " + table, row -> row.number("n")));
    }

    private String text(String query) {
        return house.inTransaction(() -> house.sql().one(query, row -> row.text("t")));
    }
}
