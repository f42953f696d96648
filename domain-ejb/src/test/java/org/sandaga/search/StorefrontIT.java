package org.sandaga.search;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.catalog.Catalog;
import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.Drafts;
import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.Proposals;
import org.sandaga.offer.Condition;
import org.sandaga.offer.OfferId;
import org.sandaga.offer.Offers;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Money;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.VendorId;
import org.sandaga.shipping.ShippingProfiles;
import org.sandaga.shipping.ShippingRate;
import org.sandaga.testing.House;
import org.sandaga.testing.People;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StorefrontIT {
    private static final House HOUSE = House.upTo("search");
    private static final Actor AWA = vendor("Awa", 1_000, 2);
    private static final Actor MOUSSA = vendor("Moussa", 3_000, 2);
    private static final Actor SLOW = vendor("Slow", 1_000, 20);
    private static final Actor AWAY = People.in(HOUSE).vendor("Away");

    private final Storefront storefront = HOUSE.door(Storefront.class);
    private final Souk souk = new Souk(HOUSE);
    private final CategoryId category = Drafts.category(HOUSE, "Meubles", "Furniture");

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void letsTheLowestPriceWithDeliveryWin() {
        ProductId product = souk.product(category, "Chaise", "Chair");
        OfferId awa = souk.offer(AWA, product, 10_000, 5);
        OfferId moussa = souk.offer(MOUSSA, product, 9_000, 5);

        assertWins(product, WinReason.LANDED_PRICE, awa, moussa);
    }

    @Test
    void letsStockConditionAndDeliveryComeBeforeThePrice() {
        ProductId soldOut = souk.product(category, "Banc", "Bench");
        OfferId none = souk.offer(AWA, soldOut, 1_000, 0);
        OfferId some = souk.offer(MOUSSA, soldOut, 9_000, 1);
        assertWins(soldOut, WinReason.IN_STOCK, some, none);

        ProductId worn = souk.product(category, "Buffet", "Sideboard");
        OfferId used = souk.offer(AWA, souk.variant(worn, Map.of()), Condition.USED, Money.of(1_000, "XOF"), 1);
        OfferId unused = souk.offer(MOUSSA, worn, 9_000, 1);
        assertWins(worn, WinReason.CONDITION, unused, used);

        ProductId far = souk.product(category, "Étagère", "Shelf");
        OfferId away = souk.offer(AWAY, far, 1_000, 1);
        OfferId here = souk.offer(MOUSSA, far, 9_000, 1);
        assertWins(far, WinReason.DELIVERED_HERE, here, away);
    }

    @Test
    void breaksTiesBySpeedAndThenAlwaysTheSameWay() {
        ProductId timed = souk.product(category, "Lit", "Bed");
        OfferId slow = souk.offer(SLOW, timed, 5_000, 1);
        OfferId fast = souk.offer(AWA, timed, 5_000, 1);
        assertWins(timed, WinReason.SOONEST, fast, slow);

        ProductId alike = souk.product(category, "Table", "Table");
        Actor twin = vendor("Twin", 1_000, 2);
        OfferId first = souk.offer(twin, alike, 5_000, 1);
        OfferId second = souk.offer(AWA, alike, 5_000, 1);
        assertWins(alike, WinReason.LISTED_FIRST, first, second);
    }

    @Test
    void showsOnACardTheOfferThatThePageOpensOn() {
        ProductId worn = souk.product(category, "Commode", "Dresser");
        souk.offer(AWA, souk.variant(worn, Map.of()), Condition.USED, Money.of(1_000, "XOF"), 1);
        OfferId unused = souk.offer(MOUSSA, worn, 9_000, 1);
        ProductId far = souk.product(category, "Malle", "Trunk");
        souk.offer(AWAY, far, 1_000, 1);
        OfferId here = souk.offer(MOUSSA, far, 8_000, 1);
        ProductId dear = souk.product(category, "Tabouret", "Stool");
        souk.offer(MOUSSA, dear, 6_000, 1);
        OfferId landed = souk.offer(AWA, dear, 7_000, 1);

        for (SearchSort sort : SearchSort.values()) {
            assertThat(cards(sort))
                    .as(sort.name())
                    .allSatisfy(card -> assertThat(card.offer())
                            .isEqualTo(storefront
                                    .product(card.product(), "SN", "fr")
                                    .variants()
                                    .getFirst()
                                    .winner()));
        }
        assertThat(cards(SearchSort.PRICE_UP)).extracting(ProductCard::offer).containsSubsequence(landed, here, unused);
        assertThat(HOUSE.door(Search.class).arrivals("SN", "fr", 100))
                .extracting(ProductCard::offer)
                .contains(unused, here, landed);
    }

    @Test
    void saysOnACardWhichOtherOffersThereAreAndWhetherThePageOpensOnThisOne() {
        CategoryId seats = Drafts.category(HOUSE, "Sièges", "Seats");
        ProductId product = souk.product(seats, "Fauteuil", "Armchair");
        OfferId best = souk.offer(AWA, product, 5_000, 1);
        OfferId dearer = souk.offer(MOUSSA, product, 6_000, 1);
        souk.offer(SLOW, product, 4_000, 0);
        souk.offer(AWAY, product, 3_000, 1);

        ProductCard card = card(Souk.in(seats));
        ProductCard underAFilter =
                card(new SearchFilter(seats, List.of(MOUSSA.vendor()), null, null, Map.of(), Set.of(), false));

        assertThat(card.offer()).isEqualTo(best);
        assertThat(card.opens()).isTrue();
        assertThat(underAFilter.offer()).isEqualTo(dearer);
        assertThat(underAFilter.opens()).isFalse();
        assertThat(List.of(card, underAFilter)).allSatisfy(each -> {
            assertThat(each.offers()).isEqualTo(2);
            assertThat(each.least()).isEqualTo(Money.of(5_000, "XOF"));
        });
    }

    @Test
    void countsOnACardTheOffersOfItsVariantOnly() {
        CategoryId cloths = Drafts.category(HOUSE, "Tissus", "Cloths");
        ProductId product = souk.product(cloths, "Rideau", Map.of("Color", "Blue"), Map.of("Color", "Red"));
        souk.offer(AWA, souk.variant(product, Map.of("Color", "Blue")), Condition.NEW, Money.of(5_000, "XOF"), 1);
        souk.offer(MOUSSA, souk.variant(product, Map.of("Color", "Red")), Condition.NEW, Money.of(7_000, "XOF"), 1);

        ProductCard card = card(Souk.in(cloths));

        assertThat(card.opens()).isTrue();
        assertThat(card.offers()).isEqualTo(1);
        assertThat(card.least()).isEqualTo(Money.of(5_000, "XOF"));
    }

    @Test
    void tellsEverythingAboutAProductInSixStatementsAtMost() {
        ProductId product = souk.product(
                category, "Armoire", Map.of("Color", "Blue"), Map.of("Color", "Red"), Map.of("Color", "Green"));
        HOUSE.door(Catalog.class).word(Actor.SYSTEM, "Color", "Blue", org.sandaga.shared.Texts.frEn("Bleu", "Blue"));
        for (String color : List.of("Blue", "Red")) {
            for (Actor vendor : List.of(AWA, MOUSSA, SLOW)) {
                souk.offer(
                        vendor,
                        souk.variant(product, Map.of("Color", color)),
                        Condition.NEW,
                        Money.of(7_000, "XOF"),
                        3);
            }
        }
        storefront.product(product, "SN", "fr");

        assertThat(HOUSE.statementsOf(() -> storefront.product(product, "SN", "fr")))
                .hasSizeLessThanOrEqualTo(6);
        ProductPage page = storefront.product(product, "SN", "fr");
        assertThat(page.title()).isEqualTo("Armoire");
        assertThat(page.path()).extracting(ProductPage.Step::name).containsExactly("Meubles");
        assertThat(page.variants()).hasSize(3);
        ProductPage.PageVariant blue = page.variants().getFirst();
        assertThat(blue.axes()).containsExactly(new ProductPage.Feature("color", "Color", "blue", "Bleu"));
        assertThat(blue.offers()).hasSize(3);
        assertThat(blue.offers().getFirst().delivery()).isEqualTo(Money.of(1_000, "XOF"));
        assertThat(blue.offers().getFirst().earliestDays()).isEqualTo(4);
        assertThat(page.variants().get(2).offers()).isEmpty();
        assertThat(page.variants().get(2).winner()).isNull();
        assertThat(page.best()).isEqualTo(blue.id());
    }

    @Test
    @Tag("I17")
    void showsTheLowestPriceOfThirtyDaysBeforeAReduction() {
        ProductId product = souk.product(category, "Coffre", "Chest");
        OfferId offer = souk.offer(AWA, product, 10_000, 1);
        assertThat(priorPrice(product)).isNull();

        HOUSE.wait(Duration.ofDays(40));
        price(offer, 8_000);
        HOUSE.wait(Duration.ofDays(5));
        price(offer, 12_000);
        assertThat(priorPrice(product)).as("raised").isNull();
        HOUSE.wait(Duration.ofDays(5));
        price(offer, 7_000);

        assertThat(priorPrice(product)).isEqualTo(Money.of(8_000, "XOF"));
        HOUSE.wait(Duration.ofDays(31));
        assertThat(priorPrice(product)).as("long ago").isNull();
    }

    @Test
    @Tag("I17")
    void callsNoPriceReducedThatWasLowerWithinThirtyDays() {
        ProductId product = souk.product(category, "Miroir", "Mirror");
        OfferId offer = souk.offer(AWA, product, 5_000, 1);
        HOUSE.wait(Duration.ofDays(10));
        price(offer, 9_000);
        HOUSE.wait(Duration.ofDays(1));
        price(offer, 6_000);

        assertThat(priorPrice(product)).isNull();
    }

    @Test
    void showsAnArchivedProductWithoutOffersAndAProposedOneToNobody() {
        ProductId archived = souk.sold(AWA, category, "Paravent", 1_000);
        HOUSE.door(Catalog.class).archive(Actor.SYSTEM, archived);
        ProductPage page = storefront.product(archived, "SN", "fr");
        assertThat(page.onSale()).isFalse();
        assertThat(page.best()).isNull();

        ProductId proposed = HOUSE.door(Proposals.class).propose(AWA, Drafts.simple(category, "Secret", "Secret"));
        assertThatThrownBy(() -> storefront.product(proposed, "SN", "fr")).isInstanceOf(NotFound.class);
    }

    @Test
    void tellsWhatAShopSellsInAMarket() {
        Actor vendor = vendor("Ndeye", 500, 1);
        souk.sold(vendor, category, "Pouf", 1_000);
        souk.sold(vendor, category, "Coussin", 2_000);

        ShopPage shop = storefront.shop("ndeye", "SN", "fr");

        assertThat(shop.shop().vendor()).isEqualTo(vendor.vendor());
        assertThat(shop.shop().trader().country()).isEqualTo("SN");
        assertThat(shop.shop().trader().email()).contains("@");
        assertThat(shop.products()).isEqualTo(2);
        assertThat(shop.categories())
                .extracting(Facet.Value::label, Facet.Value::products)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Meubles", 2));
        assertThat(storefront.shop("ndeye", "US", "en").products()).isZero();
        assertThatThrownBy(() -> storefront.shop("nobody", "SN", "fr")).isInstanceOf(NotFound.class);
    }

    @Test
    void tellsHowMuchShopsSellAndInWhichDepartmentsMost() {
        CategoryId lamps = Drafts.category(HOUSE, "Lampes", "Lamps");
        CategoryId clocks = Drafts.category(HOUSE, "Horloges", "Clocks");
        Actor vendor = vendor("Coumba", 500, 1);
        Actor nothing = vendor("Sokhna", 500, 1);
        souk.sold(vendor, lamps, "Lampion", 1_000);
        souk.sold(vendor, clocks, "Pendule", 2_000);
        ProductId sundial = souk.product(clocks, "Cadran solaire", Map.of("Color", "Blue"), Map.of("Color", "Red"));
        for (String color : List.of("Blue", "Red")) {
            souk.offer(vendor, souk.variant(sundial, Map.of("Color", color)), Condition.NEW, Money.of(900, "XOF"), 1);
        }
        List<VendorId> both = List.of(vendor.vendor(), nothing.vendor());

        assertThat(storefront.goods(both, "SN", "fr"))
                .isEqualTo(Map.of(vendor.vendor(), new ShopGoods(3, List.of("Horloges", "Lampes"))));
        assertThat(storefront.goods(both, "SN", "en").get(vendor.vendor()).departments())
                .containsExactly("Clocks", "Lamps");
        assertThat(storefront.goods(both, "FR", "fr")).isEmpty();
        assertThat(HOUSE.statementsOf(() -> storefront.goods(both, "SN", "fr"))).hasSize(1);
    }

    private void assertWins(ProductId product, WinReason reason, OfferId... order) {
        ProductPage.PageVariant variant =
                storefront.product(product, "SN", "fr").variants().getFirst();
        assertThat(variant.offers()).extracting(PageOffer::offer).containsExactly(order);
        assertThat(variant.winner()).isEqualTo(order[0]);
        assertThat(variant.reason()).isEqualTo(reason);
        assertThat(reason.words("fr")).isNotEqualTo(reason.words("en")).doesNotContain("WinReason");
    }

    private ProductCard card(SearchFilter filter) {
        List<ProductCard> found = souk.find(null, filter).products().items();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<ProductCard> cards(SearchSort sort) {
        return souk.find(null, Souk.in(category), sort, SliceRequest.first(10))
                .products()
                .items();
    }

    private Money priorPrice(ProductId product) {
        return storefront
                .product(product, "SN", "fr")
                .variants()
                .getFirst()
                .offers()
                .getFirst()
                .priorPrice();
    }

    private static void price(OfferId offer, long price) {
        Offers offers = HOUSE.door(Offers.class);
        offers.setPrice(AWA, offer, offers.view(AWA, offer).version(), Money.of(price, "XOF"));
    }

    private static Actor vendor(String name, long delivery, int days) {
        Actor vendor = People.in(HOUSE).vendor(name);
        HOUSE.door(ShippingProfiles.class)
                .setRate(vendor, new ShippingRate("SN", Money.of(delivery, "XOF"), days, days + 1));
        return vendor;
    }
}
