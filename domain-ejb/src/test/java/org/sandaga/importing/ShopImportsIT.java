package org.sandaga.importing;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.catalog.Catalog;
import org.sandaga.catalog.Categories;
import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.Features;
import org.sandaga.catalog.Pictures;
import org.sandaga.catalog.ProductDraft;
import org.sandaga.catalog.ProductStatus;
import org.sandaga.catalog.ProductView;
import org.sandaga.catalog.Proposals;
import org.sandaga.catalog.VariantDraft;
import org.sandaga.shared.Actor;
import org.sandaga.shared.DatabaseContext;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.Texts;
import org.sandaga.testing.House;
import org.sandaga.testing.People;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a vendor's import makes of files: its own shop, and nothing else. */
class ShopImportsIT {
    private static final String MAPPING = """
            {"source": "atelier", "sku": "sku", "title": {"fr": "title"},
             "category": {"path": "category", "separator": ">", "language": "fr"},
             "prices": [{"amount": "price", "currency": {"constant": "XOF"}}], "gtin": "gtin", "stock": "stock"}""";
    private static final String HEADER = "sku,title,category,price,gtin,stock\n";

    private final House house = House.upTo("importing");
    private final Actor awa = People.in(house).vendor("Awa");
    private final Actor fatou = People.in(house).vendor("Fatou");
    private final ImportDesk desk = new ImportDesk(house, awa);
    private final CategoryId baskets =
            house.door(Categories.class).ensure(Actor.SYSTEM, List.of(Texts.of("fr", "Paniers")));

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void proposesWhatTheCatalogueLacksAndOffersIt() {
        ImportView view = desk.run(MAPPING, HEADER + "P,Panier,Paniers,100,,5\nQ,Savon,Bain,100,,5\n");

        assertThat(ImportsIT.counts(view)).isEqualTo("2 read, 1 created, 0 changed, 0 unchanged, 1 refused");
        assertThat(desk.findings(view, Outcome.REFUSED)).containsExactly("3 UnknownCategory");
        assertThat(text("select p.status || ' ' || o.status || ' ' || o.vendor_id as t"
                        + " from offer.offer o join catalog.variant v on v.id = o.variant_id"
                        + " join catalog.product p on p.id = v.product_id"))
                .isEqualTo("PROPOSED PENDING " + awa.vendor().value());
    }

    @Test
    void mendsItsProposalAndLeavesWhatIsPublished() {
        desk.run(MAPPING, HEADER + "P,Panier,Paniers,100,,5\n");
        assertThat(ImportsIT.counts(desk.run(MAPPING, HEADER + "P,Panier,Paniers,100,,5\n")))
                .isEqualTo("1 read, 0 created, 0 changed, 1 unchanged, 0 refused");
        assertThat(ImportsIT.counts(desk.run(MAPPING, HEADER + "P,Grand panier,Paniers,100,,5\n")))
                .isEqualTo("1 read, 0 created, 1 changed, 0 unchanged, 0 refused");
        publish();

        ImportView later = desk.run(MAPPING, HEADER + "P,Autre chose,Paniers,90,,5\n");

        assertThat(ImportsIT.counts(later)).isEqualTo("1 read, 0 created, 1 changed, 0 unchanged, 0 refused");
        assertThat(text("select title ->> 'fr' as t from catalog.product")).isEqualTo("Grand panier");
        assertThat(text("select amount_minor::text as t from offer.price")).isEqualTo("90");
    }

    @Test
    void leavesThePicturesOfItsProposalAndDoesNotAskAgain() {
        String mapping = MAPPING.replace(", \"gtin\": \"gtin\"", "");
        String file = HEADER + "P,Panier,Paniers,100,,5\n";
        desk.run(mapping, file);
        ProductView made = desk.product();
        house.door(Proposals.class).proposeAgain(awa, made.id(), made.version(), desk.mended(made));
        house.door(Proposals.class).sendBack(Actor.SYSTEM, made.id(), "trop petit");
        ProductView mended = desk.product();

        ImportView again = desk.run(mapping, file);

        assertThat(ImportsIT.counts(again)).isEqualTo("1 read, 0 created, 0 changed, 1 unchanged, 0 refused");
        assertThat(desk.product()).isEqualTo(mended);
        assertThat(mended.status()).isEqualTo(ProductStatus.REVISION);
        assertThat(mended.pictures().of()).hasSize(1);
    }

    private void publish() {
        house.inTransaction(() -> house.sql().update("update catalog.product set status = 'PUBLISHED'"));
    }

    @Test
    void addsAnOfferToTheProductThatHasTheSameNumber() {
        house.door(Catalog.class)
                .publish(
                        Actor.SYSTEM,
                        new ProductDraft(
                                baskets,
                                null,
                                Texts.of("fr", "Panier"),
                                new Texts(java.util.Map.of()),
                                Features.NONE,
                                Pictures.NONE,
                                List.of(new VariantDraft(Features.NONE, "4006381333931", Pictures.NONE))));

        ImportView view = desk.run(MAPPING, HEADER + "P,Un panier,Bain,100,4006381333931,5\n");

        assertThat(ImportsIT.counts(view)).isEqualTo("1 read, 1 created, 0 changed, 0 unchanged, 0 refused");
        assertThat(text("select count(*)::text as t from catalog.product")).isEqualTo("1");
        assertThat(text("select status as t from offer.offer")).isEqualTo("LIVE");
    }

    @Test
    @Tag("A-01")
    void showsAnImportToItsOwnerOnly() {
        ImportView mine = desk.run(MAPPING, HEADER + "P,Panier,Paniers,100,,5\nQ,,Paniers,100,,5\n");
        Imports imports = house.door(Imports.class);

        for (Actor other : List.of(fatou, Actor.SYSTEM)) {
            assertThatThrownBy(() -> imports.view(other, mine.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> imports.findings(other, mine.id(), null, SliceRequest.first(10)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> imports.cancel(other, mine.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> imports.upload(other, mine.id(), ImportFile.MAIN, ImportDesk.bytes("x")))
                    .isInstanceOf(NotFound.class);
            assertThat(imports.list(other, SliceRequest.first(10)).items()).isEmpty();
        }
        long seen = house.in(
                new DatabaseContext(fatou.vendor()),
                () -> house.sql()
                        .one(
                                "select (select count(*) from importing.import) + (select count(*) from importing.finding) as n",
                                row -> row.number("n")));
        assertThat(seen).isZero();
    }

    @Test
    void saysNothingOfVendorsInAShopsMapping() {
        String mapping = MAPPING.replace(
                "\"sku\": \"sku\"", "\"sku\": \"sku\", \"vendor\": {\"name\": {\"constant\": \"Fatou\"}}");

        assertThatThrownBy(() -> house.door(Imports.class).open(awa, mapping, false))
                .isInstanceOf(MappingRefused.class);
    }

    private String text(String query) {
        return house.inTransaction(() -> house.sql().one(query, row -> row.text("t")));
    }
}
