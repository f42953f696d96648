package org.sandaga.catalog;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.shared.Actor;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.Permission;
import org.sandaga.shared.Texts;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;
import org.sandaga.testing.House;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CatalogIT {
    private static final House HOUSE = House.open();
    private static final DraftScope NAMES_ONLY =
            new DraftScope(false, false, false, Set.of("fr", "en"), Set.of(), Set.of());

    private final Catalog catalog = HOUSE.door(Catalog.class);
    private final CategoryId baskets = Drafts.category(HOUSE, "Paniers", "Baskets");

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void keepsAProductWithItsVariants() {
        ProductId id = catalog.publish(
                Actor.SYSTEM,
                Drafts.withVariants(
                        baskets,
                        Texts.frEn("Panier tressé de Thiès", "Woven basket from Thiès"),
                        Map.of("size", "M"),
                        Map.of("size", "L")));

        ProductView view = catalog.product(id);
        assertThat(view.status()).isEqualTo(ProductStatus.PUBLISHED);
        assertThat(view.slug()).isEqualTo("panier-tresse-de-thies");
        assertThat(view.title().in("en")).isEqualTo("Woven basket from Thiès");
        assertThat(view.variants())
                .extracting(v -> v.axes().values())
                .containsExactly(Map.of("size", "M"), Map.of("size", "L"));
    }

    @Test
    void meetsTheAxesOfVariantsHoweverTheirWordsAreSent() {
        Map<String, String> axes = catalog.product(catalog.publish(
                        Actor.SYSTEM,
                        Drafts.withVariants(baskets, Texts.frEn("Seau", "Bucket"), Map.of("teinte", "Fumé"))))
                .variants()
                .getFirst()
                .axes()
                .values();

        catalog.word(Actor.SYSTEM, " teinte", "Fume\u0301 ", Texts.frEn("Fumé", "Smoked"));

        Map<String, String> said = HOUSE.inTransaction(() -> HOUSE.sql()
                .one(
                        "select axis, value from catalog.axis_word where words ->> 'en' = 'Smoked'",
                        row -> Map.of(row.text("axis"), row.text("value"))));
        assertThat(said).isEqualTo(axes);
    }

    @Test
    void findsWhatIsKnownByItsWordsForThoseWhoSell() {
        ProductId bowl = catalog.publish(Actor.SYSTEM, Drafts.simple(baskets, "Corbeille de Mékhé", "Bowl from Mékhé"));
        Actor vendor = Actor.member(UserId.next(), VendorId.next(), Set.of(Permission.SHOP_OFFERS));

        assertThat(catalog.known(vendor, "mékhé corbeille", 5))
                .extracting(ProductRow::id)
                .containsExactly(bowl);
        assertThat(catalog.known(vendor, "bowl MÉKHÉ", 5)).hasSize(1);
        assertThat(catalog.known(vendor, "corbeille de Thiès", 5)).isEmpty();
        assertThat(catalog.known(vendor, "%", 5)).isEmpty();
        assertThat(catalog.known(vendor, " ", 5)).isEmpty();
        assertThatThrownBy(() -> catalog.known(vendor, "corbeille", 51)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> catalog.known(Actor.GUEST, "corbeille", 5)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void takesTheSameProductInOnce() {
        ProductDraft draft = Drafts.simple(baskets, "Van", "Winnowing tray");

        Upserted first = catalog.upsert(Actor.SYSTEM, "test:van", draft, NAMES_ONLY);
        Upserted second = catalog.upsert(Actor.SYSTEM, "test:van", draft, NAMES_ONLY);
        Upserted third = catalog.upsert(
                Actor.SYSTEM, "test:van", Drafts.simple(baskets, "Grand van", "Winnowing tray"), NAMES_ONLY);

        assertThat(first.outcome()).isEqualTo(Upserted.Outcome.CREATED);
        assertThat(second).isEqualTo(new Upserted(first.product(), Upserted.Outcome.UNCHANGED));
        assertThat(third).isEqualTo(new Upserted(first.product(), Upserted.Outcome.CHANGED));
        assertThat(catalog.product(first.product()).title().in("fr")).isEqualTo("Grand van");
    }

    @Test
    void takesAwayWhatASourceSaysNoMoreAndLeavesWhatItNeverSpeaksOf() {
        DraftScope all = new DraftScope(true, true, false, Set.of("fr", "en"), Set.of("fr"), Set.of("couleur"));
        ProductId id = catalog.upsert(Actor.SYSTEM, "test:coupe", bowl("96385074", "Atelier", "bleu"), all)
                .product();
        ProductDraft less = Drafts.simple(baskets, "Coupe", "Bowl");

        assertThat(catalog.upsert(Actor.SYSTEM, "test:coupe", less, NAMES_ONLY).outcome())
                .isEqualTo(Upserted.Outcome.UNCHANGED);
        ProductView kept = catalog.product(id);
        assertThat(kept.brand()).isEqualTo("Atelier");
        assertThat(kept.variants().getFirst().gtin()).isEqualTo("96385074");
        assertThat(kept.description().byLanguage()).isEqualTo(Map.of("fr", "Tournée", "de", "Gedreht"));
        assertThat(kept.attributes().values()).isEqualTo(Map.of("couleur", "bleu", "bois", "dimb"));

        assertThat(catalog.upsert(Actor.SYSTEM, "test:coupe", less, all).outcome())
                .isEqualTo(Upserted.Outcome.CHANGED);
        ProductView left = catalog.product(id);
        assertThat(left.brand()).isNull();
        assertThat(left.variants().getFirst().gtin()).isNull();
        assertThat(left.description().byLanguage()).isEqualTo(Map.of("de", "Gedreht"));
        assertThat(left.attributes().values()).isEqualTo(Map.of("bois", "dimb"));
    }

    @Test
    void growsByNoMoreAttributesThanAFormCanSave() {
        catalog.upsert(Actor.SYSTEM, "test:grenier", granary("a", 60), NAMES_ONLY);

        assertThatThrownBy(() -> catalog.upsert(Actor.SYSTEM, "test:grenier", granary("b", 60), NAMES_ONLY))
                .isInstanceOfSatisfying(
                        InvalidInput.class, wrong -> assertThat(wrong.field()).isEqualTo("attributes"));
    }

    @Test
    void isTakenInAgainWithMoreAttributesFromBefore() {
        ProductId id = catalog.upsert(Actor.SYSTEM, "test:silo", granary("a", 60), NAMES_ONLY)
                .product();
        HOUSE.inTransaction(() -> HOUSE.sql().update("""
                update catalog.product set attributes =
                  (select jsonb_object_agg('a' || number, 'oui') from generate_series(0, 119) number)
                where id = ?""", id));

        assertThat(catalog.upsert(Actor.SYSTEM, "test:silo", granary("a", 60), NAMES_ONLY)
                        .outcome())
                .isEqualTo(Upserted.Outcome.UNCHANGED);
        assertThatThrownBy(() -> catalog.upsert(Actor.SYSTEM, "test:silo", granary("b", 1), NAMES_ONLY))
                .isInstanceOf(InvalidInput.class);
    }

    private ProductDraft granary(String code, int attributes) {
        return new ProductDraft(
                baskets,
                null,
                Texts.frEn("Grenier", "Granary"),
                new Texts(Map.of()),
                new Features(IntStream.range(0, attributes)
                        .boxed()
                        .collect(Collectors.toMap(number -> code + number, number -> "oui"))),
                Pictures.NONE,
                List.of(VariantDraft.ONLY));
    }

    private ProductDraft bowl(String gtin, String brand, String colour) {
        return new ProductDraft(
                baskets,
                brand,
                Texts.frEn("Coupe", "Bowl"),
                new Texts(Map.of("fr", "Tournée", "de", "Gedreht")),
                new Features(Map.of("couleur", colour, "bois", "dimb")),
                Pictures.NONE,
                List.of(new VariantDraft(Features.NONE, gtin, Pictures.NONE)));
    }

    @Test
    void refusesTwoVariantsWithTheSameAxes() {
        ProductDraft twins =
                Drafts.withVariants(baskets, Texts.of("fr", "Panier"), Map.of("size", "M"), Map.of("size", "M"));

        assertThatThrownBy(() -> catalog.publish(Actor.SYSTEM, twins)).isInstanceOf(VariantExistsAlready.class);
    }

    @Test
    @Tag("X-20")
    void refusesCharactersThatNoTextHas() {
        for (String title : List.of("a\u0000b", "a\ud800b", "  ", "x".repeat(251))) {
            assertThatThrownBy(() -> catalog.publish(Actor.SYSTEM, Drafts.simple(baskets, title, "b")))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void refusesAnArticleNumberThatIsWrongOrTaken() {
        catalog.publish(Actor.SYSTEM, withGtin("4006381333931"));

        assertThatThrownBy(() -> catalog.publish(Actor.SYSTEM, withGtin("4006381333931")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> catalog.publish(Actor.SYSTEM, withGtin("4006381333932")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void findsWhatIsKnownByTheNumberUnderItsBarCode() {
        ProductId pen = catalog.publish(Actor.SYSTEM, withGtin("5901234123457"));
        ProductId book = catalog.publish(Actor.SYSTEM, Drafts.simple(baskets, "A 5901234123457", "A 5901234123457"));
        Actor vendor = Actor.member(UserId.next(), VendorId.next(), Set.of(Permission.SHOP_OFFERS));

        assertThat(catalog.known(vendor, " 5901234123457 ", 5))
                .as("what has the number before what only names it")
                .extracting(ProductRow::id)
                .containsExactly(pen, book);
        assertThat(catalog.known(vendor, "5901234123458", 5)).isEmpty();
        catalog.archive(Actor.SYSTEM, pen);
        assertThat(catalog.known(vendor, "5901234123457", 5))
                .extracting(ProductRow::id)
                .containsExactly(book);
    }

    @Test
    void findsANumberOfThirteenDigitsByItsTwelve() {
        ProductId tissues = catalog.publish(Actor.SYSTEM, withGtin("0036000291452"));
        Actor vendor = Actor.member(UserId.next(), VendorId.next(), Set.of(Permission.SHOP_OFFERS));

        assertThat(catalog.known(vendor, "036000291452", 5))
                .extracting(ProductRow::id)
                .containsExactly(tissues);
    }

    @Test
    void changesNothingThatIsOutOfTheCatalogue() {
        ProductId gone = catalog.publish(Actor.SYSTEM, Drafts.simple(baskets, "Balai", "Broom"));
        catalog.archive(Actor.SYSTEM, gone);
        long version = catalog.product(gone).version();

        assertThatThrownBy(
                        () -> catalog.change(Actor.SYSTEM, gone, version, Drafts.simple(baskets, "Balayette", "Brush")))
                .isInstanceOf(ProductNotInState.class);
    }

    private ProductDraft withGtin(String gtin) {
        ProductDraft plain = Drafts.simple(baskets, "Stylo", "Pen");
        return new ProductDraft(
                plain.category(),
                plain.brand(),
                plain.title(),
                plain.description(),
                plain.attributes(),
                plain.pictures(),
                List.of(new VariantDraft(Features.NONE, gtin, Pictures.NONE)));
    }

    @Test
    void lendsTheTreeToNobodyWithoutPermission() {
        assertThatThrownBy(() -> catalog.publish(Actor.GUEST, Drafts.simple(baskets, "a", "b")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> HOUSE.door(Categories.class).add(Actor.GUEST, null, Texts.of("fr", "a")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void findsACategoryAgainByItsPath() {
        Categories categories = HOUSE.door(Categories.class);
        List<Texts> path = List.of(Texts.of("en", "Kitchen"), Texts.of("en", "Coffee Machines"));

        CategoryId first = categories.ensure(Actor.SYSTEM, path);

        assertThat(categories.ensure(Actor.SYSTEM, path)).isEqualTo(first);
        CategoryView view = categories.all().stream()
                .filter(each -> each.id().equals(first))
                .findFirst()
                .orElseThrow();
        assertThat(view.path()).hasSize(2).endsWith(first);
        assertThat(view.slug()).isEqualTo("coffee-machines");
    }
}
