package org.sandaga.offer;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.Drafts;
import org.sandaga.catalog.VariantId;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Change;
import org.sandaga.shared.DatabaseContext;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.Json;
import org.sandaga.shared.Money;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.StaleVersion;
import org.sandaga.tax.TaxClass;
import org.sandaga.testing.House;
import org.sandaga.testing.People;
import org.sandaga.vendor.Vendors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OffersIT {
    private static final House HOUSE = House.open();
    private static final Actor AWA = People.in(HOUSE).vendor("Awa");
    private static final Actor MOUSSA = People.in(HOUSE).vendor("Moussa");
    private static final Money PRICE = Money.of(15_000, "XOF");

    private final Offers offers = HOUSE.door(Offers.class);
    private final CategoryId category = Drafts.category(HOUSE, "Boubous", "Boubous");
    private VariantId variant;

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @BeforeEach
    void aVariant() {
        variant = Drafts.published(HOUSE, Drafts.simple(category, "Boubou brodé", "Embroidered boubou"));
    }

    @Test
    void tellsTheTermsOfManyOffersInOneStatement() {
        List<OfferId> ids =
                Stream.of(AWA, MOUSSA).map(vendor -> offered(vendor, PRICE)).toList();

        List<String> statements =
                HOUSE.statementsOf(() -> assertThat(offers.terms(ids, "SN")).hasSize(2));

        assertThat(statements).hasSize(1);
        OfferTerms terms = offers.terms(ids, "SN").get(ids.getFirst());
        assertThat(terms.price()).isEqualTo(PRICE);
        assertThat(terms.sellable()).isTrue();
        assertThat(terms.vendorName()).isEqualTo("Awa");
        assertThat(terms.title().in("en")).isEqualTo("Embroidered boubou");
    }

    @Test
    void sellsNothingWhereThereIsNoPriceInTheCurrency() {
        OfferId id = offered(AWA, PRICE);

        OfferTerms inFrance = offers.terms(List.of(id), "FR").get(id);

        assertThat(inFrance.price()).isNull();
        assertThat(inFrance.sellable()).isFalse();
    }

    @Test
    @Tag("I15")
    void sellsNothingOfASuspendedVendorFromThatMomentOn() {
        Actor vendor = People.in(HOUSE).vendor("Closing");
        OfferId id = offered(vendor, PRICE);
        assertThat(isSellable(id)).isTrue();

        HOUSE.door(Vendors.class).suspend(Actor.SYSTEM, vendor.vendor(), "papers ran out");

        assertThat(isSellable(id)).isFalse();
    }

    @Test
    void keepsEveryPriceAnOfferEverHad() {
        OfferId id = offered(AWA, PRICE);
        offers.setPrice(AWA, id, version(id), Money.of(12_000, "XOF"));
        offers.setPrice(AWA, id, version(id), Money.of(12_000, "XOF"));

        assertThat(offers.priceHistory(AWA, id))
                .extracting(PricePoint::price)
                .containsExactly(Money.of(12_000, "XOF"), PRICE);
        assertThatThrownBy(() -> HOUSE.inTransaction(() -> HOUSE.sql().update("delete from offer.price_history")))
                .hasMessageContaining("permission denied");
    }

    @Test
    @Tag("R-07")
    void refusesAPriceForAVersionThatIsGone() {
        OfferId id = offered(AWA, PRICE);
        long read = version(id);
        offers.setPrice(AWA, id, read, Money.of(14_000, "XOF"));

        assertThatThrownBy(() -> offers.setPrice(AWA, id, read, Money.of(13_000, "XOF")))
                .isInstanceOf(StaleVersion.class);
        assertThat(offers.terms(List.of(id), "SN").get(id).price()).isEqualTo(Money.of(14_000, "XOF"));
    }

    @Test
    void offersAVariantOnceInEachCondition() {
        offered(AWA, PRICE);

        assertThatThrownBy(() -> offers.list(AWA, Shelf.wanted(variant, "another", PRICE)))
                .isInstanceOf(OfferedAlready.class);
        assertThat(offers.list(
                        AWA, new NewOffer(variant, "used", Condition.USED, TaxClass.STANDARD, 2, List.of(PRICE))))
                .isNotNull();
    }

    @Test
    void pausesResumesAndRetires() {
        OfferId id = offered(AWA, PRICE);

        offers.pause(AWA, id);
        assertThat(isSellable(id)).isFalse();
        offers.resume(AWA, id);
        assertThat(isSellable(id)).isTrue();
        offers.retire(AWA, id);

        assertThat(isSellable(id)).isFalse();
        assertThatThrownBy(() -> offers.resume(AWA, id)).isInstanceOf(OfferNotInState.class);
    }

    @Test
    void leavesABlockedOfferToTheOperator() {
        OfferId id = offered(AWA, PRICE);

        assertThatThrownBy(() -> offers.block(AWA, id, "mine")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> offers.block(Actor.SYSTEM, id, " ")).isInstanceOf(InvalidInput.class);
        offers.block(Actor.SYSTEM, id, "The picture shows something else");

        assertThat(offers.view(AWA, id).remark()).isEqualTo("The picture shows something else");
        assertThatThrownBy(() -> offers.resume(AWA, id)).isInstanceOf(OfferNotInState.class);
        assertThatThrownBy(() -> offers.unblock(AWA, id)).isInstanceOf(NotAllowed.class);
        offers.unblock(Actor.SYSTEM, id);
        assertThat(offers.view(AWA, id).status()).isEqualTo(OfferStatus.PAUSED);
        assertThat(offers.view(AWA, id).remark()).isNull();
    }

    @Test
    void refusesPricesThatAreNone() {
        for (Money wrong : List.of(Money.of(0, "XOF"), Money.of(-1, "XOF"), Money.of(100, "KWD"))) {
            assertThatThrownBy(() -> offers.list(AWA, Shelf.wanted(variant, "wrong", wrong)))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    @Tag("A-01")
    void findsNoOfferOfAnotherVendor() {
        OfferId id = offered(AWA, PRICE);

        assertThatThrownBy(() -> offers.view(MOUSSA, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> offers.priceHistory(MOUSSA, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> offers.pause(MOUSSA, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> offers.setPrice(MOUSSA, id, 1, PRICE)).isInstanceOf(NotFound.class);
        assertThat(offers.mine(MOUSSA, OfferFilter.ALL, SliceRequest.first(100)).items())
                .extracting(OfferView::id)
                .doesNotContain(id);
    }

    @Test
    @Tag("I14")
    void hidesAnotherVendorsRowsInTheDatabaseItself() {
        OfferId id = offered(AWA, PRICE);
        DatabaseContext moussa = new DatabaseContext(MOUSSA.vendor());

        for (String table : List.of("offer.offer", "offer.price", "offer.price_history")) {
            assertThat(rowsOf(AWA, table, moussa)).as(table).isZero();
        }
        assertThatThrownBy(() -> HOUSE.in(
                        moussa,
                        () -> HOUSE.sql()
                                .update(
                                        "insert into offer.price (vendor_id, offer_id, currency, amount_minor) values (?, ?, 'EUR', 1)",
                                        AWA.vendor(),
                                        id)))
                .hasMessageContaining("row-level security");
    }

    @Test
    void listsInAConstantNumberOfStatements() {
        offered(AWA, PRICE);
        int few = HOUSE.statementsOf(() -> offers.mine(AWA, OfferFilter.ALL, SliceRequest.first(1)))
                .size();
        int many = HOUSE.statementsOf(() -> offers.mine(AWA, OfferFilter.ALL, SliceRequest.first(100)))
                .size();

        assertThat(many).isEqualTo(few).isEqualTo(1);
    }

    @Test
    void tellsWhatOfAnOfferHasChanged() {
        OfferId id = offered(AWA, PRICE);
        offers.setPrice(AWA, id, version(id), Money.of(12_000, "XOF"));
        offers.setPrice(AWA, id, version(id), Money.of(12_000, "XOF"));
        offers.setPrice(AWA, id, version(id), Money.of(2_080, "EUR"));
        offers.removePrice(AWA, id, version(id), "XOF");
        offers.change(AWA, id, version(id), new OfferChange(Condition.USED, TaxClass.STANDARD, 5));
        offers.pause(AWA, id);

        assertThat(changes("offer.OfferChanged", id, OfferChanged.class, OfferChanged::changes))
                .containsExactly(
                        List.of(new Change("price", "XOF=15000", "XOF=12000")),
                        List.of(new Change("price", null, "EUR=20.80")),
                        List.of(new Change("price", "XOF=12000", null)),
                        List.of(new Change("condition", "NEW", "USED"), new Change("leadTime", "2", "5")));
        assertThat(changes("offer.OfferMoved", id, OfferMoved.class, OfferMoved::changes))
                .containsExactly(List.of(new Change("status", "LIVE", "PAUSED")));
    }

    /** An outbox may still hold them when the version that writes changes takes over. */
    @Test
    void readsEventsThatDoNotTellWhatChanged() {
        OfferId id = offered(AWA, PRICE);
        String early = "{\"offer\":{\"value\":\"%s\"},\"vendor\":{\"value\":\"%s\"}}"
                .formatted(id.value(), AWA.vendor().value());

        assertThat(Json.readStored(early, OfferChanged.class)).isEqualTo(new OfferChanged(id, AWA.vendor(), null));
    }

    private static <T> List<List<Change>> changes(
            String type, OfferId offer, Class<T> event, Function<T, List<Change>> changes) {
        return HOUSE.inTransaction(() -> HOUSE.sql()
                .list(
                        "select payload from shared.outbox where type = ? and aggregate = ? order by seq",
                        row -> changes.apply(Json.read(row.text("payload"), event)),
                        type,
                        offer.text()));
    }

    private static long rowsOf(Actor vendor, String table, DatabaseContext seenBy) {
        String count = "select count(*) as n from " + table + " where vendor_id = ?";
        return HOUSE.<Long>in(seenBy, () -> HOUSE.sql().one(count, row -> row.number("n"), vendor.vendor()));
    }

    private OfferId offered(Actor vendor, Money... prices) {
        return Shelf.offer(HOUSE, vendor, variant, prices);
    }

    private long version(OfferId id) {
        return offers.view(AWA, id).version();
    }

    private boolean isSellable(OfferId id) {
        return offers.terms(List.of(id), "SN").get(id).sellable();
    }
}
