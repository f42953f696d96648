package org.sandaga.inventory;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.Drafts;
import org.sandaga.offer.OfferId;
import org.sandaga.offer.OfferStatus;
import org.sandaga.offer.Offers;
import org.sandaga.offer.Shelf;
import org.sandaga.shared.Actor;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Money;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.SliceRequest;
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
