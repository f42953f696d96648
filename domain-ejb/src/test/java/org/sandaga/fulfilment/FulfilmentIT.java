package org.sandaga.fulfilment;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.sandaga.identity.StaffRole;
import org.sandaga.inventory.Inventory;
import org.sandaga.ordering.MoreThanOrdered;
import org.sandaga.ordering.OrderCannotBeDelivered;
import org.sandaga.ordering.OrderCannotBeShipped;
import org.sandaga.ordering.OrderLineId;
import org.sandaga.ordering.Ordering;
import org.sandaga.ordering.PlacedPurchase;
import org.sandaga.ordering.RestCannotBeRefused;
import org.sandaga.ordering.ShippedLine;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.ordering.VendorOrderStatus;
import org.sandaga.shared.Actor;
import org.sandaga.shared.DatabaseContext;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.UserId;
import org.sandaga.testing.Crowd;
import org.sandaga.testing.House;
import org.sandaga.testing.People;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FulfilmentIT {
    private static final House HOUSE = House.upTo("fulfilment");
    private static final Yard YARD = new Yard(HOUSE);
    private static final Actor SUPPORT = People.in(HOUSE).staff("Soda", StaffRole.SUPPORT);

    private final Fulfilment fulfilment = HOUSE.door(Fulfilment.class);
    private final Deliveries deliveries = HOUSE.door(Deliveries.class);
    private final Ordering ordering = HOUSE.door(Ordering.class);
    private final ShipmentBook book = HOUSE.door(ShipmentBook.class);
    private final PlacedPurchase placed = YARD.accepted();
    private final VendorOrderId order = YARD.ofAwa(placed);

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void sendsAWholeOrderAndTakesItsPiecesOutOfTheStock() {
        int before = onHand();

        fulfilment.ship(YARD.awa, order, new Parcel("ups", " 1z5r8939 0357567127", List.of()));

        assertThat(status()).isEqualTo(VendorOrderStatus.SHIPPED);
        assertThat(onHand()).isEqualTo(before - 2);
        ShipmentView parcel = onlyParcel();
        assertThat(parcel.carrierName()).isEqualTo("UPS");
        assertThat(parcel.trackingNumber()).isEqualTo(Yard.UPS);
        assertThat(parcel.trackingUrl()).hasToString("https://www.ups.com/track?tracknum=" + Yard.UPS);
        assertThat(parcel.contents()).singleElement().satisfies(line -> {
            assertThat(line.quantity()).isEqualTo(2);
            assertThat(line.title().in("en")).isEqualTo("Basket");
        });
        assertThat(parcel.events())
                .extracting(ShipmentView.Happening::kind, ShipmentView.Happening::by)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(ShipmentEventKind.SENT, Teller.VENDOR));
        assertThat(told("fulfilment.ShipmentSent")).isEqualTo(1);
    }

    @Test
    void sendsAnOrderParcelByParcel() {
        fulfilment.ship(YARD.awa, order, YARD.pieces(placed, order, 1));
        assertThat(status()).isEqualTo(VendorOrderStatus.PARTLY_SHIPPED);

        fulfilment.ship(YARD.awa, order, Yard.everything());

        assertThat(status()).isEqualTo(VendorOrderStatus.SHIPPED);
        assertThat(parcels()).extracting(ShipmentView::position).containsExactly(1, 2);
        assertThat(parcels())
                .allSatisfy(parcel -> assertThat(parcel.contents())
                        .singleElement()
                        .extracting(ShipmentView.Content::quantity)
                        .isEqualTo(1));
    }

    @Test
    void freesWhatWillNotBeShippedAndGoesOnWithTheRest() {
        int allocated = allocated();
        fulfilment.ship(YARD.awa, order, YARD.pieces(placed, order, 1));

        ordering.refuseRest(YARD.awa, order, "sold out");

        assertThat(status()).isEqualTo(VendorOrderStatus.SHIPPED);
        assertThat(allocated()).isEqualTo(allocated - 2);
        assertThatThrownBy(() -> fulfilment.ship(YARD.awa, order, Yard.everything()))
                .isInstanceOf(OrderCannotBeShipped.class);
        deliveries.allArrived(YARD.fatou, TrackingToken.NONE, order);
        assertThat(status()).isEqualTo(VendorOrderStatus.DELIVERED);
    }

    @Test
    void isDeliveredAtOnceWhenTheRestOfWhatHasArrivedIsRefused() {
        ShipmentId parcel = fulfilment.ship(YARD.awa, order, YARD.pieces(placed, order, 1));
        deliveries.arrived(YARD.fatou, TrackingToken.NONE, parcel);
        assertThat(status()).isEqualTo(VendorOrderStatus.PARTLY_SHIPPED);

        ordering.refuseRest(YARD.awa, order, "sold out");

        assertThat(status()).isEqualTo(VendorOrderStatus.DELIVERED);
    }

    @Test
    void isDeliveredWhenTheLastArrivalMeetsTheRefusalOfTheRest() throws Exception {
        ShipmentId parcel = fulfilment.ship(YARD.awa, order, YARD.pieces(placed, order, 1));
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> refusal = HOUSE.inTransaction(() -> {
                deliveries.arrived(YARD.fatou, TrackingToken.NONE, parcel);
                Future<?> begun = other.submit(() -> ordering.refuseRest(YARD.awa, order, "sold out"));
                HOUSE.waitUntilItWaits(begun);
                return begun;
            });
            refusal.get(2, TimeUnit.MINUTES);
        }

        assertThat(status()).isEqualTo(VendorOrderStatus.DELIVERED);
    }

    @Test
    void refusesTheRestOnlyOfWhatIsPartlyShipped() {
        assertThatThrownBy(() -> ordering.refuseRest(YARD.awa, order, "sold out"))
                .isInstanceOf(RestCannotBeRefused.class);
        fulfilment.ship(YARD.awa, order, YARD.pieces(placed, order, 1));
        assertThatThrownBy(() -> ordering.refuseRest(YARD.awa, order, " ")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> ordering.refuseRest(YARD.binta, order, "mine now"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ordering.refuseRest(YARD.fatou, order, "mine now"))
                .isInstanceOf(NotAllowed.class);
        ordering.refuseRest(YARD.awa, order, "sold out");
        assertThatThrownBy(() -> ordering.refuseRest(YARD.awa, order, "sold out"))
                .isInstanceOf(RestCannotBeRefused.class);
    }

    @Test
    void letsSupportGiveUpTheRestForAVendorThatIsGone() {
        int allocated = allocated();
        assertThatThrownBy(() -> ordering.refuseRestForVendor(SUPPORT, order, "no answer"))
                .isInstanceOf(RestCannotBeRefused.class);
        fulfilment.ship(YARD.awa, order, YARD.pieces(placed, order, 1));
        for (Actor stranger : List.of(YARD.fatou, YARD.awa, YARD.binta)) {
            assertThatThrownBy(() -> ordering.refuseRestForVendor(stranger, order, "mine now"))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> ordering.refuseRestForVendor(SUPPORT, order, " "))
                .isInstanceOf(InvalidInput.class);
        assertThat(status()).isEqualTo(VendorOrderStatus.PARTLY_SHIPPED);

        ordering.refuseRestForVendor(SUPPORT, order, "no answer");

        assertThat(status()).isEqualTo(VendorOrderStatus.SHIPPED);
        assertThat(allocated()).isEqualTo(allocated - 2);
        assertThat(told("ordering.VendorOrderRestRefused")).isEqualTo(1);
    }

    private static int allocated() {
        return HOUSE.inTransaction(() -> HOUSE.sql()
                .one(
                        "select allocated from inventory.stock_item where offer_id = ?",
                        row -> row.count("allocated"),
                        YARD.basket));
    }

    @Test
    void addsUpALineThatIsNamedTwice() {
        OrderLineId line = YARD.orders(placed).getFirst().lines().getFirst().id();

        fulfilment.ship(
                YARD.awa, order, new Parcel("own", null, List.of(new ShippedLine(line, 1), new ShippedLine(line, 1))));

        assertThat(onlyParcel().contents())
                .extracting(ShipmentView.Content::quantity)
                .containsExactly(2);
    }

    @Test
    void refusesMoreThanIsLeftAndKeepsTheStock() {
        int before = onHand();

        assertThatThrownBy(() -> fulfilment.ship(YARD.awa, order, YARD.pieces(placed, order, 3)))
                .isInstanceOf(MoreThanOrdered.class);

        assertThat(onHand()).isEqualTo(before);
        assertThat(parcels()).isEmpty();
    }

    @Test
    @Tag("P-02")
    void refusesNoPiecesAtAll() {
        assertThatThrownBy(() -> fulfilment.ship(YARD.awa, order, YARD.pieces(placed, order, 0)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> fulfilment.ship(YARD.awa, order, YARD.pieces(placed, order, -1)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void refusesWhatIsSentAlready() {
        fulfilment.ship(YARD.awa, order, Yard.everything());

        assertThatThrownBy(() -> fulfilment.ship(YARD.awa, order, Yard.everything()))
                .isInstanceOf(OrderCannotBeShipped.class);
    }

    @Test
    void refusesAnOrderThatIsNotAccepted() {
        PlacedPurchase paid = YARD.placed();
        HOUSE.door(Ordering.class).paid(paid.id());

        assertThatThrownBy(() -> fulfilment.ship(YARD.awa, YARD.ofAwa(paid), Yard.everything()))
                .isInstanceOf(OrderCannotBeShipped.class);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "–", textBlock = """
            ups,         1Z5R89390357567128
            ups,         12345
            la-poste-sn, RR473124828SN
            la-poste-sn, RR473124829CI
            """)
    void refusesANumberThatIsNotTheCarriers(String carrier, String number) {
        assertThatThrownBy(() -> fulfilment.ship(YARD.awa, order, new Parcel(carrier, number, List.of())))
                .isInstanceOf(TrackingNumberDoesNotFit.class);
    }

    @Test
    void wantsANumberWhereTheCarrierGivesOne() {
        assertThatThrownBy(() -> fulfilment.ship(YARD.awa, order, new Parcel("ups", " ", List.of())))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> fulfilment.ship(YARD.awa, order, new Parcel("pigeon", "1", List.of())))
                .isInstanceOf(InvalidInput.class);

        fulfilment.ship(YARD.awa, order, new Parcel("own", null, List.of()));

        assertThat(onlyParcel().trackingNumber()).isNull();
        assertThat(onlyParcel().trackingUrl()).isNull();
    }

    @Test
    @Tag("A-03")
    void findsNothingForAnotherVendor() {
        VendorOrderId ofBinta = YARD.ofBinta(placed);
        OrderLineId lineOfBinta =
                YARD.orders(placed).getLast().lines().getFirst().id();

        assertThatThrownBy(() -> fulfilment.ship(YARD.awa, ofBinta, Yard.everything()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> book.ofOrder(YARD.awa, ofBinta)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> fulfilment.ship(
                        YARD.awa, order, new Parcel("own", null, List.of(new ShippedLine(lineOfBinta, 1)))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> fulfilment.ship(SUPPORT, order, Yard.everything()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void showsAVendorNoParcelOfAnotherEvenInSql() {
        fulfilment.ship(YARD.awa, order, Yard.everything());

        for (String table : List.of("shipment", "shipment_line", "shipment_event")) {
            long seen = HOUSE.in(
                    new DatabaseContext(YARD.binta.vendor()),
                    () -> HOUSE.sql()
                            .one(
                                    "select count(*) as n from fulfilment." + table
                                            + " where vendor_id <> shared.current_vendor()",
                                    row -> row.number("n")));
            assertThat(seen).as(table).isZero();
        }
    }

    @Test
    void isDeliveredWhenTheShopperSaysSoAndOnlyOnce() {
        fulfilment.ship(YARD.awa, order, Yard.everything());

        deliveries.allArrived(YARD.fatou, TrackingToken.NONE, order);
        deliveries.allArrived(YARD.fatou, TrackingToken.NONE, order);

        assertThat(status()).isEqualTo(VendorOrderStatus.DELIVERED);
        assertThat(onlyParcel().events())
                .extracting(ShipmentView.Happening::kind, ShipmentView.Happening::by)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ShipmentEventKind.SENT, Teller.VENDOR),
                        org.assertj.core.groups.Tuple.tuple(ShipmentEventKind.DELIVERED, Teller.SHOPPER));
    }

    @Test
    void isDeliveredWithItsLastParcel() {
        ShipmentId first = fulfilment.ship(YARD.awa, order, YARD.pieces(placed, order, 1));
        deliveries.arrived(YARD.fatou, TrackingToken.NONE, first);
        assertThat(status()).isEqualTo(VendorOrderStatus.PARTLY_SHIPPED);
        assertThatThrownBy(() -> deliveries.allArrived(YARD.fatou, TrackingToken.NONE, order))
                .isInstanceOf(OrderCannotBeDelivered.class);

        ShipmentId second = fulfilment.ship(YARD.awa, order, Yard.everything());
        assertThat(status()).isEqualTo(VendorOrderStatus.SHIPPED);
        deliveries.arrived(SUPPORT, TrackingToken.NONE, second);
        deliveries.arrived(SUPPORT, TrackingToken.NONE, second);

        assertThat(status()).isEqualTo(VendorOrderStatus.DELIVERED);
        assertThat(parcels().getLast().events().getLast().by()).isEqualTo(Teller.OPERATOR);
    }

    @Test
    void isDeliveredOnceWhenSeveralSayItOfSeveralParcelsAtOnce() {
        ShipmentId first = fulfilment.ship(YARD.awa, order, YARD.pieces(placed, order, 1));
        ShipmentId second = fulfilment.ship(YARD.awa, order, Yard.everything());
        List<ShipmentId> parcels = List.of(first, second);

        Crowd.Outcome<Boolean> outcome = Crowd.of(10, i -> () -> {
            deliveries.arrived(YARD.fatou, TrackingToken.NONE, parcels.get(i % 2));
            return true;
        });

        assertThat(outcome.refusals()).isEmpty();
        assertThat(status()).isEqualTo(VendorOrderStatus.DELIVERED);
        assertThat(told("ordering.VendorOrderDelivered")).isEqualTo(1);
    }

    @Test
    @Tag("A-03")
    void isNotDeliveredByStrangersOrItsOwnVendor() {
        ShipmentId parcel = fulfilment.ship(YARD.awa, order, Yard.everything());
        Actor stranger = Actor.shopper(UserId.next());

        for (Actor nobody : List.of(stranger, Actor.GUEST, YARD.awa, YARD.binta)) {
            assertThatThrownBy(() -> deliveries.arrived(nobody, TrackingToken.NONE, parcel))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> deliveries.allArrived(nobody, new TrackingToken("x"), order))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> book.ofPurchase(nobody, TrackingToken.NONE, placed.id()))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(status()).isEqualTo(VendorOrderStatus.SHIPPED);
    }

    @Test
    void isTakenToHaveArrivedAWeekAfterItWasSent() {
        fulfilment.ship(YARD.awa, order, Yard.everything());
        HOUSE.wait(Duration.ofDays(7).minusMinutes(5));
        HOUSE.runJobs();
        assertThat(status()).isEqualTo(VendorOrderStatus.SHIPPED);

        HOUSE.wait(Duration.ofMinutes(5));
        HOUSE.runJobs();

        assertThat(status()).isEqualTo(VendorOrderStatus.DELIVERED);
        assertThat(onlyParcel().events().getLast().by()).isEqualTo(Teller.TIME);
    }

    @Test
    @Tag("R-09")
    void letsOneWinWhenShippingRefusingAndCancellingMeet() {
        int before = onHand();

        Crowd.Outcome<String> outcome = Crowd.of(9, i -> did(i % 3));

        assertThat(outcome.answers()).hasSize(1);
        assertThat(outcome.refusals()).allMatch(refused -> refused instanceof org.sandaga.shared.BusinessRuleViolated);
        boolean sent = outcome.answers().getFirst().equals("shipped");
        assertThat(status() == VendorOrderStatus.SHIPPED).isEqualTo(sent);
        assertThat(onHand()).isEqualTo(sent ? before - 2 : before);
        assertThat(parcels()).hasSize(sent ? 1 : 0);
    }

    private Callable<String> did(int what) {
        return () -> {
            switch (what) {
                case 0 -> fulfilment.ship(YARD.awa, order, Yard.everything());
                case 1 -> HOUSE.door(Ordering.class).refuse(YARD.awa, order, "no");
                default -> HOUSE.door(Ordering.class).cancel(YARD.fatou, TrackingToken.NONE, order);
            }
            return what == 0 ? "shipped" : "ended";
        };
    }

    private int onHand() {
        return HOUSE.door(Inventory.class).stock(YARD.awa, YARD.basket).onHand();
    }

    private VendorOrderStatus status() {
        return YARD.status(placed, order);
    }

    private List<ShipmentView> parcels() {
        return book.ofOrder(YARD.awa, order);
    }

    private ShipmentView onlyParcel() {
        assertThat(book.ofPurchase(YARD.fatou, TrackingToken.NONE, placed.id())).isEqualTo(parcels());
        assertThat(parcels()).hasSize(1);
        return parcels().getFirst();
    }

    private long told(String type) {
        return HOUSE.inTransaction(() -> HOUSE.sql()
                .one(
                        "select count(*) as n from shared.outbox where type = ? and aggregate = ?",
                        row -> row.number("n"),
                        type,
                        order.text()));
    }
}
