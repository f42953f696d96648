package org.sandaga.inventory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.Drafts;
import org.sandaga.offer.OfferId;
import org.sandaga.offer.Shelf;
import org.sandaga.ordering.APurchase;
import org.sandaga.ordering.Abandonment;
import org.sandaga.ordering.NewPurchase;
import org.sandaga.ordering.OrderBook;
import org.sandaga.ordering.OrderLineId;
import org.sandaga.ordering.Ordering;
import org.sandaga.ordering.PlacedPurchase;
import org.sandaga.ordering.ShippedLine;
import org.sandaga.ordering.StockLine;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Ids;
import org.sandaga.shared.MarketClock;
import org.sandaga.shared.Money;
import org.sandaga.shared.UserId;
import org.sandaga.testing.House;
import org.sandaga.testing.People;

import static org.assertj.core.api.Assertions.assertThat;

class StockFollowsOrdersIT {
    private static final House HOUSE = House.upTo("inventory");
    private static final Actor AWA = People.in(HOUSE).vendor("Awa");
    private static final Actor BINTA = People.in(HOUSE).vendor("Binta");
    private static final UserId FATOU = UserId.next();
    private static final Money PRICE = Money.of(5_000, "XOF");

    private final Inventory inventory = HOUSE.door(Inventory.class);
    private final Ordering ordering = HOUSE.door(Ordering.class);
    private OfferId basket;
    private OfferId fan;

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @BeforeEach
    void twoOffers() {
        CategoryId category = Drafts.category(HOUSE, "Maison", "Home");
        basket = Shelf.offer(HOUSE, AWA, Drafts.published(HOUSE, Drafts.simple(category, "Panier", "Basket")), PRICE);
        fan = Shelf.offer(HOUSE, BINTA, Drafts.published(HOUSE, Drafts.simple(category, "Éventail", "Fan")), PRICE);
        inventory.receive(AWA, basket, 3, "");
        inventory.receive(BINTA, fan, 1, "");
    }

    @Test
    void allocatesWhatWasPaidOnce() {
        PlacedPurchase placed = placed();

        ordering.paid(placed.id());
        ordering.paid(placed.id());

        assertStock(AWA, basket, 3, 0, 2);
        assertStock(BINTA, fan, 1, 0, 1);
    }

    @Test
    void freesWhatAVendorRefusesAndNothingElse() {
        PlacedPurchase placed = placed();
        ordering.paid(placed.id());

        ordering.refuse(AWA, orders(placed).getFirst(), "out of season");

        assertStock(AWA, basket, 3, 0, 0);
        assertStock(BINTA, fan, 1, 0, 1);
    }

    @Test
    void freesTheRestThatAVendorDoesNotShip() {
        PlacedPurchase placed = placed();
        ordering.paid(placed.id());
        VendorOrderId order = orders(placed).getFirst();
        OrderLineId line = HOUSE.door(OrderBook.class)
                .purchase(Actor.shopper(FATOU), TrackingToken.NONE, placed.id())
                .orders()
                .getFirst()
                .lines()
                .getFirst()
                .id();
        ordering.accept(AWA, order);
        ordering.shipped(AWA, order, List.of(new ShippedLine(line, 1)));

        ordering.refuseRest(AWA, order, "sold out");

        assertStock(AWA, basket, 3, 0, 1);
    }

    @Test
    void freesWhatTheShopperCancels() {
        PlacedPurchase placed = placed();
        ordering.paid(placed.id());

        ordering.cancel(Actor.shopper(FATOU), TrackingToken.NONE, orders(placed).getLast());

        assertStock(BINTA, fan, 1, 0, 0);
    }

    @Test
    void freesWhatNobodyPaid() {
        PlacedPurchase placed = placed();

        ordering.abandon(placed.id(), Abandonment.NOT_PAID_IN_TIME);
        ordering.abandon(placed.id(), Abandonment.NOT_PAID_IN_TIME);

        assertStock(AWA, basket, 3, 0, 0);
        assertStock(BINTA, fan, 1, 0, 0);
    }

    @Test
    @Tag("W-14")
    void cancelsOnlyThePartWhoseStockIsGoneWhenMoneyComesLate() {
        PlacedPurchase late = placed();
        ordering.abandon(late.id(), Abandonment.NOT_PAID_IN_TIME);
        PlacedPurchase other = ordering.place(reserved(purchase(APurchase.line(fan, 1, PRICE))));
        ordering.paid(other.id());

        ordering.paid(late.id());

        assertThat(statuses(late)).containsExactly("TO_ACCEPT", "CANCELLED");
        assertStock(AWA, basket, 3, 0, 2);
        assertStock(BINTA, fan, 1, 0, 1);
    }

    @Test
    @Tag("R-09")
    void staysExactWhenACancellationMeetsARefusal() {
        PlacedPurchase placed = placed();
        ordering.paid(placed.id());
        VendorOrderId order = orders(placed).getFirst();

        var outcome = org.sandaga.testing.Crowd.of(10, i -> () -> {
            if (i % 2 == 0) {
                ordering.refuse(AWA, order, "no");
            } else {
                ordering.cancel(Actor.shopper(FATOU), TrackingToken.NONE, order);
            }
            return true;
        });

        assertThat(outcome.answers()).hasSize(1);
        assertStock(AWA, basket, 3, 0, 0);
    }

    @Test
    @Tag("W-13")
    void keepsWhatMayStillBePaidThoughItsTimeHasRunOut() {
        PlacedPurchase placed = placed();

        HOUSE.wait(Duration.ofHours(2));
        HOUSE.runJobs();
        assertStock(AWA, basket, 3, 2, 0);
        assertStock(BINTA, fan, 1, 1, 0);

        ordering.abandon(placed.id(), Abandonment.NOT_PAID_IN_TIME);
        assertStock(AWA, basket, 3, 0, 0);
        assertStock(BINTA, fan, 1, 0, 0);
    }

    @Test
    @Tag("W-14")
    @Tag("R-02")
    void waitsInTheOrderOfIdsForTheStockOfAllPartsWhenMoneyComesLate() throws Exception {
        PlacedPurchase late = ordering.place(reserved(APurchase.in("XOF")
                .by(FATOU)
                .from(BINTA.vendor(), "Binta", 0, APurchase.line(fan, 1, PRICE))
                .from(AWA.vendor(), "Awa", 0, APurchase.line(basket, 1, PRICE))
                .priced()));
        ordering.abandon(late.id(), Abandonment.NOT_PAID_IN_TIME);

        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> paying = HOUSE.inTransaction(() -> {
                lock(basket);
                Future<?> begun = other.submit(() -> ordering.paid(late.id()));
                HOUSE.waitUntilItWaits(begun);
                lock(fan);
                return begun;
            });
            paying.get(2, TimeUnit.MINUTES);
        }

        assertThat(statuses(late)).containsOnly("TO_ACCEPT");
    }

    private static void lock(OfferId offer) {
        HOUSE.sql()
                .list(
                        "select offer_id from inventory.stock_item where offer_id = ? for update",
                        row -> row.uuid("offer_id"),
                        offer);
    }

    private PlacedPurchase placed() {
        return ordering.place(reserved(APurchase.in("XOF")
                .by(FATOU)
                .from(AWA.vendor(), "Awa", 1_500, APurchase.line(basket, 2, PRICE))
                .from(BINTA.vendor(), "Binta", 1_500, APurchase.line(fan, 1, PRICE))
                .priced()));
    }

    private static NewPurchase purchase(NewPurchase.Line line) {
        return APurchase.in("XOF")
                .by(FATOU)
                .from(BINTA.vendor(), "Binta", 1_500, line)
                .priced();
    }

    private NewPurchase reserved(NewPurchase purchase) {
        List<StockLine> lines = purchase.orders().stream()
                .flatMap(order -> order.lines().stream())
                .map(line -> new StockLine(line.offer(), line.quantity()))
                .toList();
        Instant inAnHour = HOUSE.door(MarketClock.class).now().plus(Duration.ofHours(1));
        inventory.reserve(purchase.quote(), visitor().toString(), lines, inAnHour);
        return purchase;
    }

    private static UUID visitor() {
        return Ids.next();
    }

    private void assertStock(Actor vendor, OfferId offer, int onHand, int reserved, int allocated) {
        assertThat(inventory.stock(vendor, offer))
                .extracting(StockView::onHand, StockView::reserved, StockView::allocated)
                .containsExactly(onHand, reserved, allocated);
    }

    private static List<VendorOrderId> orders(PlacedPurchase placed) {
        return HOUSE.inTransaction(() -> HOUSE.sql()
                .list(
                        "select id from ordering.vendor_order where purchase_id = ? order by position",
                        row -> new VendorOrderId(row.uuid("id")),
                        placed.id()));
    }

    private static List<String> statuses(PlacedPurchase placed) {
        return HOUSE.inTransaction(() -> HOUSE.sql()
                .list(
                        "select status from ordering.vendor_order where purchase_id = ? order by position",
                        row -> row.text("status"),
                        placed.id()));
    }
}
