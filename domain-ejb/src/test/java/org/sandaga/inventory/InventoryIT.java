package org.sandaga.inventory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.Drafts;
import org.sandaga.offer.OfferId;
import org.sandaga.offer.Shelf;
import org.sandaga.ordering.PaidPart;
import org.sandaga.ordering.StockLine;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Change;
import org.sandaga.shared.DatabaseContext;
import org.sandaga.shared.Ids;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.Json;
import org.sandaga.shared.MarketClock;
import org.sandaga.shared.Money;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.StaleVersion;
import org.sandaga.testing.Crowd;
import org.sandaga.testing.House;
import org.sandaga.testing.People;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InventoryIT {
    private static final House HOUSE = House.open();
    private static final Actor AWA = People.in(HOUSE).vendor("Awa");
    private static final Actor MOUSSA = People.in(HOUSE).vendor("Moussa");
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final Inventory inventory = HOUSE.door(Inventory.class);
    private final CategoryId category = Drafts.category(HOUSE, "Tissus", "Fabrics");

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @AfterEach
    @Tag("I7")
    void theSumsStillAddUp() {
        assertThat(HOUSE.inTransaction(() -> HOUSE.sql().list("""
                        select s.offer_id from inventory.stock_item s
                        where s.on_hand <> (select coalesce(sum(m.quantity), 0) from inventory.movement m
                            where m.offer_id = s.offer_id)
                          or s.reserved <> (select coalesce(sum(l.quantity), 0) from inventory.reservation_line l
                            join inventory.reservation r using (quote_id)
                            where l.offer_id = s.offer_id and r.status = 'LIVE')""", row -> row.uuid("offer_id"))))
                .isEmpty();
    }

    @Test
    @Tag("R-01")
    void sellsTheLastPieceToOneOfAHundred() {
        OfferId last = offerWith(1);

        Crowd.Outcome<Boolean> outcome = Crowd.of(100, i -> () -> reserve(one(last)));

        assertThat(outcome.answers()).hasSize(1);
        assertThat(outcome.refusals())
                .hasSize(99)
                .allSatisfy(refusal -> assertThat(refusal).isInstanceOf(OfferSoldOut.class));
        assertThat(view(last).reserved()).isEqualTo(1);
        assertThat(view(last).available()).isZero();
    }

    @Test
    @Tag("R-02")
    void sellsFiftyOfThreeVariantsToExactlyFiftyOfAThousand() {
        List<OfferId> variants = List.of(offerWith(20), offerWith(20), offerWith(10));

        Crowd.Outcome<Boolean> outcome = Crowd.of(1_000, i -> () -> reserve(one(variants.get(i % 3))));

        assertThat(outcome.answers()).hasSize(50);
        assertThat(outcome.refusals()).allSatisfy(refusal -> assertThat(refusal).isInstanceOf(OfferSoldOut.class));
        assertThat(inventory.available(variants).values()).containsOnly(0);
    }

    @Test
    @Tag("R-02")
    void neverBlocksBuyersOfTheSameThingsInOppositeOrder() {
        List<OfferId> offers =
                IntStream.range(0, 4).mapToObj(i -> offerWith(100)).toList();

        Crowd.Outcome<Boolean> outcome = Crowd.of(200, i -> () -> {
            List<StockLine> lines = new ArrayList<>(
                    offers.stream().map(offer -> new StockLine(offer, 1)).toList());
            if (i % 2 == 0) {
                Collections.reverse(lines);
            }
            return reserve(lines);
        });

        assertThat(outcome.answers()).hasSize(100);
        assertThat(outcome.refusals()).allSatisfy(refusal -> assertThat(refusal).isInstanceOf(OfferSoldOut.class));
    }

    @Test
    void holdsAllOrNothing() {
        OfferId enough = offerWith(5);
        OfferId tooFew = offerWith(1);

        assertThatThrownBy(() -> reserve(List.of(new StockLine(enough, 1), new StockLine(tooFew, 2))))
                .isInstanceOfSatisfying(OfferSoldOut.class, soldOut -> {
                    assertThat(soldOut.offer()).isEqualTo(tooFew);
                    assertThat(soldOut.available()).isEqualTo(1);
                });

        assertThat(view(enough).reserved()).isZero();
    }

    @Test
    void countsTwoLinesOfTheSameOfferTogether() {
        OfferId offer = offerWith(3);

        assertThatThrownBy(() -> reserve(List.of(new StockLine(offer, 2), new StockLine(offer, 2))))
                .isInstanceOf(OfferSoldOut.class);
        assertThat(reserve(List.of(new StockLine(offer, 2), new StockLine(offer, 1))))
                .isTrue();
        assertThat(view(offer).reserved()).isEqualTo(3);
    }

    @Test
    @Tag("W-19")
    void holdsAQuoteOnceHoweverOftenItIsAsked() {
        OfferId offer = offerWith(10);
        UUID quote = Ids.next();
        String visitor = Ids.next().toString();

        Crowd.Outcome<Boolean> outcome = Crowd.of(20, i -> () -> {
            inventory.reserve(quote, visitor, List.of(new StockLine(offer, 2)), inHalfAnHour());
            return true;
        });

        assertThat(outcome.refusals()).isEmpty();
        assertThat(view(offer).reserved()).isEqualTo(2);
    }

    @Test
    @Tag("W-19")
    void holdsAQuoteAgainOnceItsTimeHadRunOut() {
        OfferId offer = offerWith(1);
        UUID quote = Ids.next();
        String visitor = Ids.next().toString();
        inventory.reserve(quote, visitor, one(offer), inHalfAnHour());
        HOUSE.wait(HALF_AN_HOUR.plusSeconds(1));
        HOUSE.runJobs();

        inventory.reserve(quote, visitor, one(offer), inHalfAnHour());
        HOUSE.runJobs();

        assertThat(view(offer).reserved()).isEqualTo(1);
        HOUSE.wait(HALF_AN_HOUR.plusSeconds(1));
        HOUSE.runJobs();
        assertThat(view(offer).reserved()).isZero();
    }

    @Test
    void letsGoOfWhatWasHeldAndIsNotPaidFor() {
        OfferId some = offerWith(5);
        OfferId none = offerWith(5);
        UUID quote = Ids.next();
        List<StockLine> held = List.of(new StockLine(some, 3), new StockLine(none, 2));
        inventory.reserve(quote, Ids.next().toString(), held, inHalfAnHour());

        assertThat(allocate(quote, one(some))).isTrue();

        assertThat(view(some))
                .extracting(StockView::reserved, StockView::allocated, StockView::available)
                .containsExactly(0, 1, 4);
        assertThat(inventory.available(List.of(some, none))).isEqualTo(Map.of(some, 4, none, 5));
    }

    @Test
    void givesBackAndTakesNothingThatIsNotSpokenFor() {
        OfferId offer = offerWith(5);
        StockItems items = HOUSE.door(StockItems.class);

        for (Consumer<List<StockLine>> wrong : List.<Consumer<List<StockLine>>>of(
                items::unreserve, items::allocateReserved, items::unallocate, items::ship)) {
            assertThatThrownBy(() -> HOUSE.inTransaction(() -> {
                        wrong.accept(one(offer));
                        return true;
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void sellsMoreThanThereIsWhereThatIsAllowed() {
        OfferId offer = offerWith(5);
        HOUSE.inTransaction(() ->
                HOUSE.sql().update("update inventory.stock_item set backorder_limit = 2 where offer_id = ?", offer));

        reserve(List.of(new StockLine(offer, 6)));

        assertThat(view(offer).available()).isEqualTo(1);
        assertThatThrownBy(() -> inventory.setOnHand(AWA, offer, view(offer).version(), 3))
                .isInstanceOf(LessThanPromised.class);
        assertThat(inventory.setOnHand(AWA, offer, view(offer).version(), 4).available())
                .isZero();
    }

    @Test
    void givesBackWhatNobodyPaidInTime() {
        OfferId offer = offerWith(2);
        reserve(List.of(new StockLine(offer, 2)));

        HOUSE.runJobs();
        assertThat(view(offer).available()).isZero();
        HOUSE.wait(HALF_AN_HOUR.plusSeconds(1));
        HOUSE.runJobs();

        assertThat(view(offer).available()).isEqualTo(2);
    }

    @Test
    @Tag("W-14")
    void allocatesAgainAfterExpiryWhileThereIsStock() {
        OfferId offer = offerWith(1);
        UUID quote = Ids.next();
        inventory.reserve(quote, "v", List.of(new StockLine(offer, 1)), inHalfAnHour());
        HOUSE.wait(HALF_AN_HOUR.plusSeconds(1));
        HOUSE.runJobs();

        assertThat(allocate(quote, one(offer))).isTrue();
        assertThat(allocate(quote, one(offer))).isTrue();

        assertThat(view(offer).allocated()).isEqualTo(1);
        unallocate(one(offer));
        assertThat(view(offer).available()).isEqualTo(1);
    }

    @Test
    @Tag("W-14")
    void saysSoWhenTheStockOfALatePaymentIsGone() {
        OfferId offer = offerWith(1);
        UUID late = Ids.next();
        inventory.reserve(late, "v", List.of(new StockLine(offer, 1)), inHalfAnHour());
        HOUSE.wait(HALF_AN_HOUR.plusSeconds(1));
        HOUSE.runJobs();
        reserve(one(offer));

        assertThat(allocate(late, one(offer))).isFalse();

        assertThat(view(offer).reserved()).isEqualTo(1);
        assertThat(view(offer).allocated()).isZero();
    }

    @Test
    void lowersWhatIsOnHandOnlyWhenGoodsLeave() {
        OfferId offer = offerWith(5);
        UUID quote = Ids.next();
        List<StockLine> two = List.of(new StockLine(offer, 2));
        inventory.reserve(quote, "v", two, inHalfAnHour());
        allocate(quote, two);
        assertThat(view(offer))
                .extracting(StockView::onHand, StockView::allocated)
                .containsExactly(5, 2);

        inventory.ship(AWA, two);

        assertThat(view(offer))
                .extracting(StockView::onHand, StockView::allocated)
                .containsExactly(3, 0);
        assertThat(inventory.movements(AWA, offer, SliceRequest.first(10)).items())
                .extracting(MovementRow::kind, MovementRow::quantity)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(MovementKind.SHIPPED, -2),
                        org.assertj.core.groups.Tuple.tuple(MovementKind.RECEIVED, 5));
        assertThatThrownBy(() -> inventory.ship(AWA, two)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Tag("R-06")
    void letsOneVisitorHoldOnlySoMuch() {
        OfferId offer = offerWith(100);
        String greedy = Ids.next().toString();

        Crowd.Outcome<Boolean> outcome = Crowd.of(50, i -> () -> {
            inventory.reserve(Ids.next(), greedy, one(offer), inHalfAnHour());
            return true;
        });

        assertThat(outcome.answers()).hasSize(10);
        assertThat(outcome.refusals())
                .allSatisfy(refusal -> assertThat(refusal).isInstanceOf(TooManyReservations.class));
        HOUSE.wait(HALF_AN_HOUR.plusSeconds(1));
        HOUSE.runJobs();
        inventory.reserve(Ids.next(), greedy, one(offer), inHalfAnHour());
    }

    @Test
    @Tag("R-07")
    void refusesACountThatForgetsWhatIsPromised() {
        OfferId offer = offerWith(5);
        reserve(List.of(new StockLine(offer, 3)));

        assertThatThrownBy(() -> inventory.setOnHand(AWA, offer, view(offer).version(), 2))
                .isInstanceOf(LessThanPromised.class);
        assertThat(inventory.setOnHand(AWA, offer, view(offer).version(), 3).available())
                .isZero();
    }

    @Test
    @Tag("R-07")
    void refusesACountThatForgetsWhatIsHeldBesideWhatIsPaid() {
        OfferId offer = offerWith(5);
        UUID quote = Ids.next();
        inventory.reserve(quote, Ids.next().toString(), List.of(new StockLine(offer, 2)), inHalfAnHour());
        allocate(quote, List.of(new StockLine(offer, 2)));
        reserve(List.of(new StockLine(offer, 2)));

        assertThatThrownBy(() -> inventory.setOnHand(AWA, offer, view(offer).version(), 3))
                .isInstanceOf(LessThanPromised.class);
        assertThat(view(offer).available()).isEqualTo(1);
    }

    @Test
    @Tag("R-07")
    void refusesACountForAVersionThatIsGone() {
        OfferId offer = offerWith(5);
        long read = view(offer).version();
        inventory.receive(AWA, offer, 1, "");

        assertThatThrownBy(() -> inventory.setOnHand(AWA, offer, read, 7)).isInstanceOf(StaleVersion.class);
    }

    @Test
    void keepsAVendorsVersionThroughSales() {
        OfferId offer = offerWith(5);
        long read = view(offer).version();
        reserve(one(offer));

        assertThat(inventory.setOnHand(AWA, offer, read, 9).onHand()).isEqualTo(9);
    }

    @Test
    @Tag("R-14")
    void losesNoSaleToAnImportThatRunsTwice() {
        OfferId offer = offer();
        inventory.imported(Actor.SYSTEM, AWA.vendor(), offer, 10);
        UUID quote = Ids.next();
        inventory.reserve(quote, "v", List.of(new StockLine(offer, 4)), inHalfAnHour());
        allocate(quote, List.of(new StockLine(offer, 4)));
        inventory.ship(AWA, List.of(new StockLine(offer, 4)));

        assertThat(inventory.imported(Actor.SYSTEM, AWA.vendor(), offer, 10)).isFalse();
        assertThat(view(offer).onHand()).isEqualTo(6);
        assertThat(inventory.imported(Actor.SYSTEM, AWA.vendor(), offer, 20)).isTrue();
        assertThat(view(offer).onHand()).isEqualTo(20);
        inventory.setOnHand(AWA, offer, view(offer).version(), 15);
        assertThat(inventory.imported(Actor.SYSTEM, AWA.vendor(), offer, 15)).isFalse();
    }

    @Test
    @Tag("A-01")
    void importsForAnotherVendorOnlyInThePlatformsName() {
        OfferId offer = offer();

        assertThatThrownBy(() -> inventory.imported(MOUSSA, AWA.vendor(), offer, 1))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> inventory.imported(Actor.GUEST, AWA.vendor(), offer, 1))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void tellsWhatIsOnHandOnlyWhenThatHasChanged() {
        OfferId offer = offerWith(5);

        inventory.setOnHand(AWA, offer, view(offer).version(), 5);
        inventory.setOnHand(AWA, offer, view(offer).version(), 4);

        assertThat(HOUSE.inTransaction(() ->
                        HOUSE.sql().list("""
                        select payload from shared.outbox where type = 'inventory.StockChanged' and aggregate = ?
                        order by seq""", row -> Json.read(row.text("payload"), StockChanged.class), offer.text())))
                .containsExactly(
                        new StockChanged(offer, AWA.vendor(), 5, List.of(new Change("onHand", "0", "5"))),
                        new StockChanged(offer, AWA.vendor(), 4, List.of(new Change("onHand", "5", "4"))));
    }

    @Test
    void pagesMovementsFromTheNewestToTheOldest() {
        OfferId offer = offerWith(5);
        inventory.receive(AWA, offer, 1, "");
        inventory.receive(AWA, offer, 2, "");

        Slice<MovementRow> newest = inventory.movements(AWA, offer, SliceRequest.first(1));
        Slice<MovementRow> older = inventory.movements(AWA, offer, new SliceRequest(newest.next(), 2));

        assertThat(newest.items()).extracting(MovementRow::quantity).containsExactly(2);
        assertThat(older.items()).extracting(MovementRow::quantity).containsExactly(1, 5);
        assertThat(older.next()).isNull();
        assertThatThrownBy(() -> inventory.movements(AWA, offer, new SliceRequest("1; drop", 2)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    @Tag("R-14")
    void importsWhilePeopleBuy() {
        OfferId offer = offerWith(1_000);

        Crowd.Outcome<Boolean> outcome = Crowd.of(
                200,
                i -> () -> i % 10 == 0
                        ? inventory.imported(Actor.SYSTEM, AWA.vendor(), offer, 1_000 + i)
                        : reserve(one(offer)));

        assertThat(outcome.refusals()).isEmpty();
        assertThat(view(offer).reserved()).isEqualTo(180);
    }

    @Test
    @Tag("P-02")
    void refusesQuantitiesThatAreNone() {
        OfferId offer = offerWith(5);

        for (int wrong : List.of(0, -1, 1_000, Integer.MAX_VALUE, Integer.MIN_VALUE)) {
            assertThatThrownBy(() -> reserve(List.of(new StockLine(offer, wrong))))
                    .isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> inventory.receive(AWA, offer, Integer.MAX_VALUE, ""))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> inventory.receive(AWA, offer, 0, "")).isInstanceOf(InvalidInput.class);
    }

    @Test
    @Tag("A-01")
    void findsNoStockOfAnotherVendor() {
        OfferId offer = offerWith(5);

        assertThatThrownBy(() -> inventory.stock(MOUSSA, offer)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> inventory.receive(MOUSSA, offer, 1, "")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> inventory.setOnHand(MOUSSA, offer, 1, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> inventory.movements(MOUSSA, offer, SliceRequest.first(10)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @Tag("I14")
    void hidesAnotherVendorsRowsInTheDatabaseItself() {
        OfferId offer = offerWith(5);
        reserve(one(offer));

        for (String table : List.of("stock_item", "movement")) {
            assertThat(seenByMoussa(table)).as(table).isZero();
        }
        assertThatThrownBy(() -> seenByMoussa("reservation_line")).hasMessageContaining("permission denied");
    }

    private static long seenByMoussa(String table) {
        String count = "select count(*) as n from inventory." + table + " where vendor_id = ?";
        return HOUSE.<Long>in(
                new DatabaseContext(MOUSSA.vendor()),
                () -> HOUSE.sql().one(count, row -> row.number("n"), AWA.vendor()));
    }

    @Test
    @Tag("I6")
    void letsNoStatementPromiseMoreThanThereIs() {
        OfferId offer = offerWith(1);

        for (String change : List.of("reserved = 2", "allocated = -1", "on_hand = -1")) {
            assertThatThrownBy(() -> HOUSE.inTransaction(() -> HOUSE.sql()
                            .update("update inventory.stock_item set " + change + " where offer_id = ?", offer)))
                    .hasMessageContaining("check constraint");
        }
        assertThatThrownBy(() -> HOUSE.inTransaction(() -> HOUSE.sql().update("delete from inventory.movement")))
                .hasMessageContaining("permission denied");
    }

    @Test
    void holdsACartInAConstantNumberOfStatements() {
        List<StockLine> few = one(offerWith(5));
        List<StockLine> many = IntStream.range(0, 10)
                .mapToObj(i -> new StockLine(offerWith(5), 1))
                .toList();

        int forFew = HOUSE.statementsOf(() -> reserve(few)).size();

        assertThat(HOUSE.statementsOf(() -> reserve(many))).hasSize(forFew);
    }

    @Test
    void saysThatWhatWasNeverCountedIsNotThere() {
        OfferId offer = offer();

        assertThat(inventory.available(List.of(offer))).isEqualTo(Map.of(offer, 0));
        assertThatThrownBy(() -> reserve(one(offer))).isInstanceOf(OfferSoldOut.class);
        assertThat(inventory.setOnHand(AWA, offer, 0, 4).available()).isEqualTo(4);
    }

    private OfferId offer() {
        return Shelf.offer(
                HOUSE, AWA, Drafts.published(HOUSE, Drafts.simple(category, "Wax", "Wax")), Money.of(5_000, "XOF"));
    }

    private OfferId offerWith(int pieces) {
        OfferId offer = offer();
        inventory.receive(AWA, offer, pieces, "first delivery");
        return offer;
    }

    private boolean reserve(List<StockLine> lines) {
        inventory.reserve(Ids.next(), Ids.next().toString(), lines, inHalfAnHour());
        return true;
    }

    /** What is done when the money of a purchase comes; false when the stock is gone. */
    private static boolean allocate(UUID quote, List<StockLine> lines) {
        PaidPart whole = new PaidPart(VendorOrderId.next(), "100001-1", AWA.vendor(), Money.of(5_000, "XOF"), lines);
        return HOUSE.inTransaction(() ->
                HOUSE.door(Stockroom.class).allocate(quote, List.of(whole)).isEmpty());
    }

    private static void unallocate(List<StockLine> lines) {
        HOUSE.inTransaction(() -> {
            HOUSE.door(StockItems.class).unallocate(lines);
            return true;
        });
    }

    private static List<StockLine> one(OfferId offer) {
        return List.of(new StockLine(offer, 1));
    }

    private StockView view(OfferId offer) {
        return inventory.stock(AWA, offer);
    }

    private static Instant inHalfAnHour() {
        return HOUSE.door(MarketClock.class).now().plus(HALF_AN_HOUR);
    }
}
