package org.sandaga.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.sandaga.catalog.Categories;
import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.Drafts;
import org.sandaga.catalog.ProductId;
import org.sandaga.offer.Condition;
import org.sandaga.offer.OfferId;
import org.sandaga.offer.Offers;
import org.sandaga.shared.Actor;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.Money;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.Texts;
import org.sandaga.testing.House;
import org.sandaga.testing.People;
import org.sandaga.vendor.Shops;
import org.sandaga.vendor.Vendors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SearchIT {
    private static final House HOUSE = House.upTo("search");
    private static final Actor AWA = People.in(HOUSE).vendor("Awa");
    private static final Actor MOUSSA = People.in(HOUSE).vendor("Moussa");
    private static final Map<String, String> BLUE_M = Map.of("Color", "Blue", "Size", "M");
    private static final Map<String, String> BLUE_XL = Map.of("Color", "Blue", "Size", "XL");
    private static final Map<String, String> RED_XL = Map.of("Color", "Red", "Size", "XL");
    private static int count;

    private final Souk souk = new Souk(HOUSE);
    private CategoryId category;

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @BeforeEach
    void aCategoryOfItsOwn() {
        String name = "Rayon " + ++count;
        category = Drafts.category(HOUSE, name, name);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            fr, Chemises brodées en coton,  Embroidered cotton shirts, brodee
            fr, Chemises brodées en coton,  Embroidered cotton shirts, CHEMISE
            fr, Pantalon brodé,             Embroidered trousers,      brodées
            fr, Pantalon brodé,             Embroidered trousers,      brodee
            fr, Écran modèle4711,           Display modele4711,        ecran MODELE4711
            fr, Œufs de pintade,            Guinea fowl eggs,          oeuf
            fr, Panier d’osier,             Wicker basket,             l'osier
            en, Chaussures de course,       Running shoes,             run shoe
            en, Café moulu,                 Ground coffee,             grounds
            """)
    void findsOtherFormsOfAWordInItsLanguage(String language, String french, String english, String typed) {
        ProductId product = souk.product(category, french, english);
        souk.offer(AWA, product, 1_000, 1);

        SearchResult result = HOUSE.door(Search.class)
                .find(
                        new SearchQuery("SN", language, typed, Souk.in(category), SearchSort.RELEVANCE),
                        SliceRequest.first(10));

        assertThat(Souk.ids(result)).containsExactly(product);
        assertThat(result.searchedFor()).isNull();
    }

    @Test
    void putsTitlesBeforeDescriptionsAndStockBeforeNone() {
        ProductId soldOut = souk.product(category, "Calebasse", "Calebasse");
        souk.offer(AWA, soldOut, 1_000, 0);
        ProductId stocked = souk.sold(AWA, category, "Calebasse", 1_000);
        Categories categories = HOUSE.door(Categories.class);
        CategoryId below = categories.add(Actor.SYSTEM, category, Texts.of("fr", "Calebasses"));
        ProductId filedThere = souk.sold(AWA, below, "Louche", 1_000);

        assertThat(Souk.ids(souk.find("calebasse", Souk.in(category))))
                .containsExactlyInAnyOrder(stocked, soldOut, filedThere)
                .startsWith(stocked);
    }

    @Test
    void wantsOneOfferToBeEverythingAtOnce() {
        ProductId shirt = souk.product(category, "Chemise", BLUE_M, BLUE_XL, RED_XL);
        offer(shirt, BLUE_M, 4_000, 5);
        OfferId blueXl = offer(shirt, BLUE_XL, 9_000, 0);
        offer(shirt, RED_XL, 4_000, 5);
        Map<String, List<String>> blueAndXl = Map.of("color", List.of("blue"), "size", List.of("xl"));

        assertThat(found(Souk.having(category, false, null, blueAndXl))).containsExactly(blueXl);
        assertThat(found(Souk.having(category, true, null, blueAndXl))).isEmpty();
        assertThat(found(Souk.having(category, false, 5_000L, blueAndXl))).isEmpty();
        assertThat(souk.find("chemise red xl")).containsExactly(shirt);
        assertThat(souk.find("chemise red blue")).isEmpty();
    }

    @Test
    void wantsTheVendorToBeTheOneWhoseOfferFits() {
        ProductId product = souk.product(category, "Tabouret", "Stool");
        souk.offer(AWA, product, 9_000, 5);
        OfferId cheap = souk.offer(MOUSSA, product, 3_000, 5);
        SearchFilter cheapOfAwa =
                new SearchFilter(category, List.of(AWA.vendor()), null, 5_000L, Map.of(), Set.of(), false);
        SearchFilter cheapOfMoussa =
                new SearchFilter(category, List.of(MOUSSA.vendor()), null, 5_000L, Map.of(), Set.of(), false);

        assertThat(found(cheapOfAwa)).isEmpty();
        assertThat(found(cheapOfMoussa)).containsExactly(cheap);
    }

    @Test
    void countsAFacetAsIfNothingOfItWereChosen() {
        CategoryId below = HOUSE.door(Categories.class).add(Actor.SYSTEM, category, Texts.of("fr", "Dessous"));
        ProductId shirt = souk.product(below, "Boubou", BLUE_M, RED_XL);
        offer(shirt, BLUE_M, 4_000, 5);
        offer(shirt, RED_XL, 6_000, 0);
        ProductId other = souk.product(category, "Boubou", BLUE_XL);
        souk.offer(MOUSSA, souk.variant(other, BLUE_XL), Condition.USED, Money.of(1_500, "XOF"), 1);

        Facets facets = souk.find(null, Souk.having(category, false, null, Map.of("Color", List.of("RED"))))
                .facets();

        assertThat(facets.products()).isEqualTo(1);
        assertThat(values(facets, Facet.Kind.FEATURE, "color")).containsExactly("Blue 2", "Red 1");
        assertThat(values(facets, Facet.Kind.FEATURE, "size")).containsExactly("XL 1");
        assertThat(values(facets, Facet.Kind.VENDOR, "")).containsExactly("Awa 1");
        assertThat(values(facets, Facet.Kind.PRICE, "")).containsExactly("5000-10000 1");
        assertThat(values(facets, Facet.Kind.CONDITION, "")).containsExactly("Neuf 1");
        assertThat(values(facets, Facet.Kind.STOCK, "")).isEmpty();
        assertThat(values(souk.find(null, Souk.in(category)).facets(), Facet.Kind.CATEGORY, ""))
                .contains("Dessous 1", "Rayon " + count + " 2");
    }

    @Test
    void putsPricesIntoBandsThatHoldTheirLeastAndNotTheirMost() {
        for (long price : new long[] {7, 999, 1_000, 1_999, 2_000, 4_999, 5_000, 10_000, 1_000_000_000_000L}) {
            souk.sold(AWA, category, "Bande", price);
        }

        assertThat(values(souk.find(null, Souk.in(category)).facets(), Facet.Kind.PRICE, ""))
                .containsExactlyInAnyOrder(
                        "5-10 1",
                        "500-1000 1",
                        "1000-2000 2",
                        "2000-5000 2",
                        "5000-10000 1",
                        "10000-20000 1",
                        "1000000000000-2000000000000 1");
    }

    @Test
    void pagesByKeyInEveryOrderWithoutLossOrRepeat() {
        List<ProductId> all = new ArrayList<>();
        for (long price : new long[] {3_000, 1_000, 2_000, 2_000, 2_000, 5_000, 4_000}) {
            all.add(souk.sold(AWA, category, "Mangue", price));
        }
        for (SearchSort sort : SearchSort.values()) {
            List<ProductCard> seen = walk(sort, 2);
            assertThat(seen.stream().map(ProductCard::product))
                    .as(sort.name())
                    .containsExactlyInAnyOrderElementsOf(all);
        }
        assertThat(walk(SearchSort.PRICE_UP, 3))
                .extracting(card -> card.price().minor())
                .isSorted();
        assertThat(walk(SearchSort.NEWEST, 3))
                .extracting(ProductCard::product)
                .containsExactlyElementsOf(all.reversed());
    }

    @Test
    void tellsHowManyStandBeforeAPageAndLeadsBack() {
        for (long price : new long[] {3_000, 1_000, 2_000, 2_000, 2_000, 5_000, 4_000}) {
            souk.sold(AWA, category, "Goyave", price);
        }
        for (SearchSort sort : SearchSort.values()) {
            String second = next(sort, null);
            String third = next(sort, second);

            assertThat(before(sort, null)).as(sort.name()).isEqualTo(new Earlier(0, null));
            assertThat(before(sort, second)).as(sort.name()).isEqualTo(new Earlier(3, null));
            assertThat(before(sort, third)).as(sort.name()).isEqualTo(new Earlier(6, second));
            assertThat(HOUSE.statementsOf(() -> before(sort, third))).hasSize(1);
        }
        assertThatThrownBy(() -> before(SearchSort.NEWEST, next(SearchSort.PRICE_UP, null)))
                .isInstanceOf(InvalidInput.class);
    }

    private String next(SearchSort sort, String after) {
        return souk.find("goyave", Souk.in(category), sort, new SliceRequest(after, 3))
                .products()
                .next();
    }

    private Earlier before(SearchSort sort, String after) {
        return HOUSE.door(Search.class)
                .before(new SearchQuery("SN", "fr", "goyave", Souk.in(category), sort), new SliceRequest(after, 3));
    }

    @Test
    @Tag("I15")
    void losesASuspendedVendorAndAPausedOfferAtOnceWithoutAnyMessage() {
        Actor closing = People.in(HOUSE).vendor("Closing" + count);
        ProductId suspended = souk.sold(closing, category, "Djembé", 1_000);
        ProductId paused = souk.product(category, "Djembé", "Djembe");
        OfferId offer = souk.offer(AWA, paused, 1_000, 1);
        ProductId stays = souk.sold(MOUSSA, category, "Djembé", 1_000);
        assertThat(found(Souk.in(category))).hasSize(3);

        HOUSE.door(Vendors.class).suspend(Actor.SYSTEM, closing.vendor(), "papers ran out");
        HOUSE.door(Offers.class).pause(AWA, offer);

        SearchResult result = souk.find("djembe", Souk.in(category));
        assertThat(Souk.ids(result)).containsExactly(stays).doesNotContain(suspended, paused);
        assertThat(result.facets().products()).isEqualTo(1);
        assertThat(values(result.facets(), Facet.Kind.VENDOR, "")).containsExactly("Moussa 1");
        assertThat(HOUSE.door(Storefront.class)
                        .product(suspended, "SN", "fr")
                        .variants()
                        .getFirst()
                        .offers())
                .isEmpty();
    }

    @Test
    @Tag("I15")
    void losesAShopOnVacationWhileItLasts() {
        Actor resting = People.in(HOUSE).vendor("Resting" + count);
        souk.sold(resting, category, "Hamac", 1_000);
        java.time.Instant now =
                HOUSE.door(org.sandaga.shared.BusinessTime.class).now();

        HOUSE.door(Shops.class).closeBetween(resting, now, now.plusSeconds(3_600));
        assertThat(found(Souk.in(category))).isEmpty();
        HOUSE.wait(java.time.Duration.ofHours(2));

        assertThat(found(Souk.in(category))).hasSize(1);
    }

    @Test
    void showsPricesAsTheyAreNow() {
        ProductId product = souk.product(category, "Natte", "Mat");
        OfferId offer = souk.offer(AWA, product, 3_000, 1);
        long version = HOUSE.door(Offers.class).view(AWA, offer).version();

        HOUSE.door(Offers.class).setPrice(AWA, offer, version, Money.of(2_500, "XOF"));

        assertThat(souk.find("natte", Souk.in(category)).products().items())
                .extracting(ProductCard::price)
                .containsExactly(Money.of(2_500, "XOF"));
    }

    @Test
    void findsOnlyWhatHasAPriceInTheMarket() {
        souk.sold(AWA, category, "Tapis", 3_000);

        assertThat(HOUSE.door(Search.class)
                        .find(
                                new SearchQuery("FR", "fr", null, Souk.in(category), SearchSort.RELEVANCE),
                                SliceRequest.first(10))
                        .products()
                        .items())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"marmitte", "MARMITES", "marmtie"})
    void understandsWhatWasMistyped(String typed) {
        ProductId pot = souk.sold(AWA, category, "Marmite", 8_000);

        SearchResult result = souk.find(typed, Souk.in(category));

        assertThat(Souk.ids(result)).contains(pot);
        assertThat(result.searchedFor()).isEqualTo(typed.equals("MARMITES") ? null : "marmite");
    }

    @Test
    void saysWhichFilterToDropWhenNothingIsLeft() {
        souk.sold(AWA, category, "Arrosoir", 8_000);
        souk.sold(MOUSSA, category, "Arrosoir", 9_000);

        SearchResult nothing = souk.find("arrosoir", Souk.having(category, true, 5_000L, Map.of()));

        assertThat(nothing.products().items()).isEmpty();
        assertThat(nothing.searchedFor()).isNull();
        assertThat(nothing.facets().relax()).containsExactly(new Facets.Relaxed(Facet.Kind.PRICE, "", 2));
    }

    @Test
    void goesOnWithWhatIsTyped() {
        ProductId product = souk.sold(AWA, category, "Tam-tam royal", 8_000);
        souk.product(category, "Tam-tam introuvable", "Nowhere sold");

        List<Suggestion> suggestions = HOUSE.door(Search.class).suggest("tam-tam r", "SN", "fr", 5);

        assertThat(suggestions)
                .contains(new Suggestion(Suggestion.Kind.PRODUCT, "Tam-tam royal", product.text(), "tam-tam-royal"))
                .anySatisfy(each -> assertThat(each.text()).isEqualTo("tam-tam royal"));
        assertThat(HOUSE.door(Search.class).suggest("tam-tam introuvable", "SN", "fr", 5))
                .noneMatch(each -> each.kind() == Suggestion.Kind.PRODUCT);
        assertThat(HOUSE.door(Search.class).suggest("mous", "SN", "fr", 5))
                .anyMatch(each ->
                        each.kind() == Suggestion.Kind.SHOP && each.text().equals("Moussa"));
        assertThat(HOUSE.door(Search.class).suggest("%_", "SN", "fr", 5)).isEmpty();
    }

    @ParameterizedTest
    @Tag("X-10")
    @Tag("X-20")
    @ValueSource(
            strings = {
                "'",
                "\"",
                "\"unclosed",
                ":*",
                "a:*",
                "&",
                "|",
                "!",
                "!!",
                "<->",
                "a <-> ",
                "(",
                ")))",
                "\\",
                "\\'",
                "%",
                "_",
                "--",
                "-",
                "-or",
                "or or or",
                "'; drop table search.entry; --",
                "') or 1=1 --",
                "$1",
                "?",
                "{}",
                "\u00e9\u0301\u0301",
                "😀",
                "İstanbul ıI",
                "\u202e",
                "a\tb\nc",
                "🧿🧿🧿 'x':A"
            })
    void takesWhateverIsTypedForWords(String typed) {
        assertThat(souk.find(typed, Souk.in(category)).products().items()).isEmpty();
        assertThat(HOUSE.door(Search.class).suggest(typed, "SN", "en", 3)).isNotNull();
        assertThat(souk.find(null, Souk.having(category, false, null, Map.of(typed, List.of(typed))))
                        .products()
                        .items())
                .isEmpty();
    }

    @Test
    @Tag("X-20")
    void refusesWhatNoTextHas() {
        for (String wrong : List.of("a\u0000b", "x".repeat(201), "x ".repeat(5_000), "\ud83d")) {
            assertThatThrownBy(() -> souk.find(wrong)).as(wrong).isInstanceOf(InvalidInput.class);
            assertThatThrownBy(() -> HOUSE.door(Search.class).suggest(wrong, "SN", "fr", 3))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @ParameterizedTest
    @Tag("X-10")
    @ValueSource(
            strings = {
                "",
                "x",
                "RELEVANCE",
                "NEWEST 0 prd_x",
                "PRICE_UP 1 prd_01kar3x5q7e8w9v2m4c6b8n0pz",
                "RELEVANCE 1' prd_01kar3x5q7e8w9v2m4c6b8n0pz",
                "RELEVANCE 99999999999999999999 prd_01kar3x5q7e8w9v2m4c6b8n0pz"
            })
    void refusesACursorThatItDidNotGive(String cursor) {
        assertThatThrownBy(() -> souk.find(null, SearchFilter.ALL, SearchSort.RELEVANCE, new SliceRequest(cursor, 10)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void letsDepartmentsTakeTurnsAmongNewArrivals() {
        CategoryId beside = Drafts.category(HOUSE, "Rayon d’à côté", "Next aisle");
        ProductId alone = souk.sold(AWA, beside, "Calebasse seule", 100);
        ProductId older = souk.sold(AWA, category, "Calebasse ancienne", 100);
        ProductId newest = souk.sold(AWA, category, "Calebasse nouvelle", 100);

        List<ProductId> arrivals = HOUSE.door(Search.class).arrivals("SN", "fr", 100).stream()
                .map(ProductCard::product)
                .toList();

        assertThat(arrivals).containsSubsequence(newest, alone, older);
    }

    @Test
    void needsAConstantNumberOfStatements() {
        for (int i = 0; i < 30; i++) {
            souk.sold(i % 2 == 0 ? AWA : MOUSSA, category, "Perle", 100 + i);
        }
        souk.find("perle");

        int few = HOUSE.statementsOf(
                        () -> souk.find("perle", Souk.in(category), SearchSort.RELEVANCE, SliceRequest.first(2)))
                .size();
        int many = HOUSE.statementsOf(() -> assertThat(
                                souk.find("perle", Souk.in(category), SearchSort.RELEVANCE, SliceRequest.first(100))
                                        .products()
                                        .items())
                        .hasSize(30))
                .size();

        assertThat(many).isEqualTo(few).isEqualTo(3);
    }

    private List<ProductCard> walk(SearchSort sort, int size) {
        List<ProductCard> seen = new ArrayList<>();
        String next = null;
        do {
            SearchResult page = souk.find("mangue", Souk.in(category), sort, new SliceRequest(next, size));
            seen.addAll(page.products().items());
            next = page.products().next();
        } while (next != null);
        return seen;
    }

    private OfferId offer(ProductId product, Map<String, String> axes, long price, int stock) {
        return souk.offer(AWA, souk.variant(product, axes), Condition.NEW, Money.of(price, "XOF"), stock);
    }

    private List<OfferId> found(SearchFilter filter) {
        return souk.find(null, filter).products().items().stream()
                .map(ProductCard::offer)
                .toList();
    }

    private static List<String> values(Facets facets, Facet.Kind kind, String code) {
        return facets.facets().stream()
                .filter(facet -> facet.kind() == kind && facet.code().equals(code))
                .flatMap(facet -> facet.values().stream())
                .map(value -> value.label() + " " + value.products())
                .toList();
    }
}
