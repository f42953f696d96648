package org.sandaga.inventory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.Drafts;
import org.sandaga.catalog.VariantId;
import org.sandaga.offer.OfferId;
import org.sandaga.offer.OfferStatus;
import org.sandaga.offer.Offers;
import org.sandaga.offer.Shelf;
import org.sandaga.ordering.StockLine;
import org.sandaga.shared.Actor;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.MarketClock;
import org.sandaga.shared.Money;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.StaleVersion;
import org.sandaga.testing.House;
import org.sandaga.testing.People;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VendorShelfIT {
    private static final House HOUSE = House.open();
    private static final ListRequest BY_NAME = new ListRequest(0, 50, "title", false);

    private final Actor awa = People.in(HOUSE).vendor("Awa" + System.nanoTime());
    private final Actor moussa = People.in(HOUSE).vendor("Moussa" + System.nanoTime());
    private final VendorShelf shelf = HOUSE.door(VendorShelf.class);
    private final Inventory inventory = HOUSE.door(Inventory.class);
    private final CategoryId category = Drafts.category(HOUSE, "Tissus", "Fabrics");

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void showsAVendorItsOffersWithTheirStock() {
        OfferId wax = offered(awa, "Wax");
        OfferId bazin = offered(awa, "Bazin");
        inventory.receive(awa, wax, 7, "delivery");

        var rows = shelf.rows(awa, ShelfFilter.ALL, BY_NAME);

        assertThat(rows.found()).isEqualTo(2);
        assertThat(rows.items()).extracting(row -> row.offer().id()).containsExactly(bazin, wax);
        assertThat(rows.items()).extracting(row -> row.stock().onHand()).containsExactly(0, 7);
        assertThat(shelf.row(awa, wax).stock().available()).isEqualTo(7);
    }

    @Test
    void offersWhatIsThereAndWhatIsStillToCome() {
        for (int pieces : List.of(3, 0)) {
            VariantId variant = Drafts.published(HOUSE, Drafts.simple(category, "Wax", "Wax"));

            OfferId offer = shelf.offer(awa, Shelf.wanted(variant, "wax-" + pieces, Money.of(5_000, "XOF")), pieces);

            assertThat(shelf.row(awa, offer).stock().onHand()).isEqualTo(pieces);
        }
    }

    @Test
    void findsByWordStateAndWhatIsSoldOut() {
        OfferId wax = offered(awa, "Wax 100 %");
        OfferId bazin = offered(awa, "Bazin");
        inventory.receive(awa, wax, 1, "");
        HOUSE.door(Offers.class).pause(awa, bazin);

        assertThat(found(new ShelfFilter(null, "100 %", false))).containsExactly(wax);
        assertThat(found(new ShelfFilter(null, "1_0", false))).isEmpty();
        assertThat(found(new ShelfFilter(OfferStatus.PAUSED, null, false))).containsExactly(bazin);
        assertThat(found(new ShelfFilter(null, null, true))).containsExactly(bazin);

        HOUSE.door(Offers.class).retire(awa, bazin);
        assertThat(found(ShelfFilter.ALL)).containsExactly(wax);
        assertThat(found(new ShelfFilter(OfferStatus.RETIRED, null, false))).containsExactly(bazin);
    }

    @Test
    @Tag("A-01")
    void neverShowsAnothersOffer() {
        OfferId theirs = offered(moussa, "Wax");

        assertThat(found(ShelfFilter.ALL)).isEmpty();
        assertThatThrownBy(() -> shelf.row(awa, theirs)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> inventory.correct(awa, theirs, 0, 5, "mine")).isInstanceOf(NotFound.class);
    }

    @Test
    @Tag("X-10")
    void sortsByNothingThatItDoesNotKnow() {
        OfferId wax = offered(awa, "Wax");

        assertThat(shelf.rows(awa, ShelfFilter.ALL, new ListRequest(0, 10, "1; drop table offer.offer", true))
                        .items())
                .extracting(row -> row.offer().id())
                .containsExactly(wax);
    }

    @Test
    void keepsTheReasonOfACorrection() {
        OfferId wax = offered(awa, "Wax");
        inventory.receive(awa, wax, 10, "");

        inventory.correct(awa, wax, inventory.stock(awa, wax).version(), 8, "two were wet");

        assertThat(inventory.movements(awa, wax, SliceRequest.first(10)).items().getFirst())
                .satisfies(row -> {
                    assertThat(row.quantity()).isEqualTo(-2);
                    assertThat(row.reason()).isEqualTo("two were wet");
                });
    }

    @Test
    void listsWhatCameAndWentOfAllGoods() {
        OfferId wax = offered(awa, "Wax");
        OfferId bazin = offered(awa, "Bazin 100 %");
        inventory.receive(awa, wax, 7, "delivery");
        inventory.receive(awa, bazin, 3, "");
        inventory.correct(awa, wax, inventory.stock(awa, wax).version(), 5, "two were wet");
        inventory.receive(moussa, offered(moussa, "Wax"), 9, "");

        assertThat(moved(MovementSearch.ALL)).containsExactly("Wax -2", "Bazin 100 % 3", "Wax 7");
        assertThat(moved(new MovementSearch(MovementKind.COUNTED, null, null, null)))
                .containsExactly("Wax -2");
        assertThat(moved(new MovementSearch(null, "100 %", null, null))).containsExactly("Bazin 100 % 3");
        assertThat(moved(new MovementSearch(null, "1_0", null, null))).isEmpty();
        Instant now = HOUSE.door(MarketClock.class).now();
        assertThat(moved(new MovementSearch(null, null, now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1)))))
                .hasSize(3);
        assertThat(moved(new MovementSearch(null, null, now.plus(Duration.ofHours(1)), null)))
                .isEmpty();
        assertThat(moved(new MovementSearch(null, null, null, now.minus(Duration.ofHours(1)))))
                .isEmpty();
    }

    @Test
    void sortsWhatCameAndWentByEachColumn() {
        OfferId wax = offered(awa, "Wax");
        OfferId bazin = offered(awa, "Bazin");
        inventory.receive(awa, wax, 7, "");
        inventory.receive(awa, bazin, 3, "");
        inventory.correct(awa, wax, inventory.stock(awa, wax).version(), 5, "");

        assertThat(movedBy("title", false)).startsWith("Bazin 3");
        assertThat(movedBy("quantity", false)).containsExactly("Wax -2", "Bazin 3", "Wax 7");
        assertThat(movedBy("quantity", true)).containsExactly("Wax 7", "Bazin 3", "Wax -2");
        assertThat(movedBy("kind", false)).startsWith("Wax -2");
        assertThat(movedBy("at", false)).containsExactly("Wax 7", "Bazin 3", "Wax -2");
    }

    @Test
    void takesOverAllThatWasWrittenIntoARow() {
        OfferId wax = offered(awa, "Wax");

        ShelfRow after =
                shelf.edit(awa, wax, edit(shelf.row(awa, wax), 12, 5, Money.of(4_500, "XOF"), Money.of(900, "EUR")));

        assertThat(after.offer().prices()).containsExactlyInAnyOrder(Money.of(4_500, "XOF"), Money.of(900, "EUR"));
        assertThat(after.offer().leadTimeDays()).isEqualTo(5);
        assertThat(after.stock().onHand()).isEqualTo(12);
        assertThat(shelf.row(awa, wax)).isEqualTo(after);
    }

    @Test
    void takesTheLastChangeBackAndNobodysLaterOneWithIt() {
        OfferId wax = offered(awa, "Wax");
        ShelfRow before = shelf.row(awa, wax);
        ShelfRow after = shelf.edit(awa, wax, edit(before, 3, 5, Money.of(4_500, "XOF"), Money.of(900, "EUR")));
        ShelfEdit undo = undo(before, after);

        ShelfRow undone = shelf.edit(awa, wax, undo);

        assertThat(undone.offer().prices()).containsExactly(Money.of(5_000, "XOF"));
        assertThat(undone.offer().leadTimeDays()).isEqualTo(before.offer().leadTimeDays());
        assertThat(undone.stock().onHand()).isZero();
        shelf.edit(awa, wax, edit(undone, 0, 5, Money.of(4_000, "XOF")));
        assertThatThrownBy(() -> shelf.edit(awa, wax, undo)).isInstanceOf(StaleVersion.class);
        assertThat(shelf.row(awa, wax).offer().prices()).containsExactly(Money.of(4_000, "XOF"));
    }

    @Test
    void refusesARowWhoseStockAnotherHasChanged() {
        OfferId wax = offered(awa, "Wax");
        ShelfRow read = shelf.row(awa, wax);
        inventory.receive(awa, wax, 7, "");

        assertThatThrownBy(() -> shelf.edit(awa, wax, edit(read, 3, 2, Money.of(4_500, "XOF"))))
                .isInstanceOf(StaleVersion.class);

        assertThat(shelf.row(awa, wax).offer().prices())
                .as("all of a row or nothing")
                .containsExactly(Money.of(5_000, "XOF"));
    }

    @Test
    void refusesTermsAndPricesOfAnOfferThatAnotherHasChanged() {
        OfferId wax = offered(awa, "Wax");
        ShelfRow read = shelf.row(awa, wax);
        Money price = Money.of(5_000, "XOF");
        ShelfRow now = shelf.edit(awa, wax, edit(read, 0, 5, price));

        for (ShelfEdit late : List.of(edit(read, 0, 6, price), edit(read, 0, 5, Money.of(4_500, "XOF")))) {
            assertThatThrownBy(() -> shelf.edit(awa, wax, late)).isInstanceOf(StaleVersion.class);
        }
        assertThat(shelf.row(awa, wax)).isEqualTo(now);
        assertThat(shelf.edit(awa, wax, edit(read, 3, 5, price)).stock().onHand())
                .as("the count is the stock's own")
                .isEqualTo(3);
    }

    @Test
    void refusesToCountLessThanIsPromised() {
        OfferId wax = offered(awa, "Wax");
        inventory.receive(awa, wax, 10, "");
        inventory.reserve(
                UUID.randomUUID(),
                UUID.randomUUID().toString(),
                List.of(new StockLine(wax, 4)),
                HOUSE.door(MarketClock.class).now().plus(Duration.ofHours(1)));
        ShelfRow read = shelf.row(awa, wax);

        assertThatThrownBy(() -> shelf.edit(awa, wax, edit(read, 3, 2, Money.of(4_500, "XOF"))))
                .isInstanceOf(LessThanPromised.class);

        assertThat(shelf.row(awa, wax)).isEqualTo(read);
        assertThat(shelf.edit(awa, wax, edit(read, 4, 2, Money.of(5_000, "XOF")))
                        .stock()
                        .available())
                .isZero();
    }

    @Test
    @Tag("A-01")
    void neverWritesIntoAnothersRow() {
        OfferId theirs = offered(moussa, "Wax");
        ShelfRow read = shelf.row(moussa, theirs);

        assertThatThrownBy(() -> shelf.edit(awa, theirs, edit(read, 1, 2, Money.of(1, "XOF"))))
                .isInstanceOf(NotFound.class);
    }

    private List<String> moved(MovementSearch wanted) {
        return texts(shelf.movements(awa, wanted, ListRequest.first(10)));
    }

    private List<String> movedBy(String column, boolean descending) {
        return texts(shelf.movements(awa, MovementSearch.ALL, new ListRequest(0, 10, column, descending)));
    }

    private static List<String> texts(Listing<ShelfMovement> found) {
        return found.items().stream()
                .map(each ->
                        each.offer().title().in("fr") + " " + each.movement().quantity())
                .toList();
    }

    private static ShelfEdit edit(ShelfRow read, int onHand, int leadTimeDays, Money... prices) {
        return new ShelfEdit(read.offer().version(), read.stock().version(), List.of(prices), onHand, leadTimeDays);
    }

    /** The row as it was, in the versions that the change left. */
    private static ShelfEdit undo(ShelfRow before, ShelfRow after) {
        return edit(
                after,
                before.stock().onHand(),
                before.offer().leadTimeDays(),
                before.offer().prices().toArray(Money[]::new));
    }

    private List<OfferId> found(ShelfFilter filter) {
        return shelf.rows(awa, filter, BY_NAME).items().stream()
                .map(row -> row.offer().id())
                .toList();
    }

    private OfferId offered(Actor vendor, String name) {
        return Shelf.offer(
                HOUSE, vendor, Drafts.published(HOUSE, Drafts.simple(category, name, name)), Money.of(5_000, "XOF"));
    }
}
