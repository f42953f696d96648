package org.sandaga.search;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.catalog.Catalog;
import org.sandaga.catalog.Categories;
import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.Drafts;
import org.sandaga.catalog.Features;
import org.sandaga.catalog.Pictures;
import org.sandaga.catalog.ProductChanged;
import org.sandaga.catalog.ProductDraft;
import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.ProductPublished;
import org.sandaga.catalog.VariantDraft;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Texts;
import org.sandaga.testing.House;
import org.sandaga.testing.People;

import static org.assertj.core.api.Assertions.assertThat;

class IndexingIT {
    private static final House HOUSE = House.upTo("search");
    private static final Actor AWA = People.in(HOUSE).vendor("Awa");

    private final Catalog catalog = HOUSE.door(Catalog.class);
    private final Souk souk = new Souk(HOUSE);
    private final CategoryId category = Drafts.category(HOUSE, "Objets", "Things");

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void followsChangesAndArchival() {
        ProductId product = souk.sold(AWA, category, "Bougeoir", 1_000);
        catalog.change(Actor.SYSTEM, product, version(product), Drafts.simple(category, "Chandelier", "Candlestick"));
        HOUSE.deliver("search");

        assertThat(souk.find("chandelier")).containsExactly(product);
        assertThat(souk.find("bougeoir")).isEmpty();

        catalog.archive(Actor.SYSTEM, product);
        assertThat(souk.find("chandelier")).isEmpty();
        HOUSE.deliver("search");
        assertThat(entries(product)).isZero();
    }

    @Test
    @Tag("I20")
    void endsInTheSameStateWhateverOrderMessagesComeIn() {
        ProductId product = souk.sold(AWA, category, "Lanterne", 1_000);
        catalog.change(Actor.SYSTEM, product, version(product), Drafts.simple(category, "Lampion", "Paper lantern"));
        catalog.archive(Actor.SYSTEM, product);
        IndexProductWhenCatalogChanges listener = HOUSE.door(IndexProductWhenCatalogChanges.class);

        HOUSE.deliver("search");
        HOUSE.inTransaction(() -> {
            listener.onChange(new ProductChanged(product));
            listener.onPublication(new ProductPublished(product));
            listener.onPublication(new ProductPublished(product));
            return null;
        });

        assertThat(entries(product)).isZero();
    }

    @Test
    void bringsInWhatNoMessageToldOf() {
        List<ProductId> lost = IntStream.range(0, 12)
                .mapToObj(i -> catalog.publish(Actor.SYSTEM, Drafts.simple(category, "Égaré " + i, "Lost " + i)))
                .toList();
        HOUSE.deliver();
        assertThat(lost).allMatch(product -> entries(product) == 0);

        HOUSE.runJobs();

        assertThat(lost).allMatch(product -> entries(product) == 1);
    }

    @Test
    void bringsInAVariantThatCameLaterAndAnArchivalThatWasLost() {
        ProductId product = souk.product(category, "Sandale", Map.of("Size", "40"));
        catalog.change(
                Actor.SYSTEM,
                product,
                version(product),
                Drafts.withVariants(category, Texts.frEn("Sandale", "Sandale"), Map.of("Size", "41")));
        HOUSE.deliver();
        HOUSE.runJobs();
        assertThat(entries(product)).isEqualTo(2);

        catalog.archive(Actor.SYSTEM, product);
        HOUSE.deliver();
        HOUSE.runJobs();

        assertThat(entries(product)).isZero();
    }

    @Test
    void findsAMovedBranchInItsNewPlace() {
        CategoryId attic = Drafts.category(HOUSE, "Grenier", "Attic");
        CategoryId chests = Drafts.category(HOUSE, "Coffres", "Chests");
        ProductId product = souk.sold(AWA, chests, "Coffret", 1_000);
        assertThat(souk.find("coffret grenier")).isEmpty();

        HOUSE.door(Categories.class).move(Actor.SYSTEM, chests, attic, 0);
        HOUSE.deliver("search");

        assertThat(souk.find("coffret grenier")).containsExactly(product);
    }

    @Test
    void leavesABranchAloneThatOnlyChangedPlacesWithItsSibling() {
        CategoryId shelf = Drafts.category(HOUSE, "Étagère", "Shelf");
        CategoryId boxes = Drafts.category(HOUSE, "Boîtes", "Boxes");
        souk.sold(AWA, boxes, "Boîte à thé", 1_000);
        HOUSE.deliver("search");
        assertThat(shelf).isNotEqualTo(boxes);

        HOUSE.door(Categories.class).move(Actor.SYSTEM, boxes, true);

        assertThat(HOUSE.statementsOf(() -> HOUSE.deliver("search")))
                .noneMatch(each -> each.contains("search.product"));
    }

    @Test
    void sweepsUpRenamedCategoriesAndNewWords() {
        CategoryId old = Drafts.category(HOUSE, "Bricoles", "Bits");
        ProductId product = souk.product(old, "Truc", Map.of("Color", "White"));
        souk.offer(
                AWA,
                souk.variant(product, Map.of("Color", "White")),
                org.sandaga.offer.Condition.NEW,
                org.sandaga.shared.Money.of(1_000, "XOF"),
                1);
        long version = HOUSE.door(Categories.class).all().stream()
                .filter(each -> each.id().equals(old))
                .findFirst()
                .orElseThrow()
                .version();
        HOUSE.door(Categories.class).rename(Actor.SYSTEM, old, version, Texts.frEn("Quincaillerie", "Hardware"), 0);
        catalog.word(Actor.SYSTEM, "Color", "White", Texts.frEn("Blanc", "White"));
        assertThat(souk.find("quincaillerie blanc")).isEmpty();

        HOUSE.runJobs();

        assertThat(souk.find("quincaillerie blanc")).containsExactly(product);
        assertThat(souk.find("truc", Souk.having(old, false, null, Map.of("color", List.of("white"))))
                        .facets()
                        .facets())
                .filteredOn(facet -> facet.kind() == Facet.Kind.FEATURE)
                .singleElement()
                .satisfies(
                        facet -> assertThat(facet.values().getFirst().label()).isEqualTo("Blanc"));
    }

    @Test
    void indexesManyInAConstantNumberOfStatements() {
        List<ProductId> many = IntStream.range(0, 20)
                .mapToObj(i -> catalog.publish(Actor.SYSTEM, described(i)))
                .toList();
        SearchIndex index = HOUSE.door(SearchIndex.class);

        int one = HOUSE.statementsOf(() -> refresh(index, many.subList(0, 1))).size();
        int all = HOUSE.statementsOf(() -> refresh(index, many)).size();

        assertThat(all).isEqualTo(one);
        assertThat(many).allMatch(product -> entries(product) == 1);
    }

    private ProductDraft described(int i) {
        return new ProductDraft(
                category,
                "Marque",
                Texts.frEn("Article " + i, "Item " + i),
                Texts.of("fr", "Long. ".repeat(3_000)),
                new Features(Map.of("matière", "bois")),
                Pictures.NONE,
                List.of(VariantDraft.ONLY));
    }

    private static void refresh(SearchIndex index, List<ProductId> products) {
        HOUSE.inTransaction(() -> {
            index.refresh(products);
            return null;
        });
    }

    private long version(ProductId product) {
        return catalog.product(product).version();
    }

    private static int entries(ProductId product) {
        return HOUSE.inTransaction(() -> HOUSE.sql()
                .one("select count(*) as n from search.entry where product_id = ?", row -> row.count("n"), product));
    }
}
