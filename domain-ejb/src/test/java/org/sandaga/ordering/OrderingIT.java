package org.sandaga.ordering;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.sandaga.offer.OfferId;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Money;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Permission;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;
import org.sandaga.testing.House;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OrderingIT {
    private static final House HOUSE = House.upTo("ordering");
    private static final UserId FATOU = UserId.next();
    private static final VendorId AWA = VendorId.next();
    private static final VendorId BINTA = VendorId.next();
    private final Ordering ordering = HOUSE.door(Ordering.class);

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void makesOneVendorOrderForEachVendor() {
        APurchase purchase = twoVendors();
        PlacedPurchase placed = ordering.place(purchase.priced());

        assertThat(placed.total().minor()).isEqualTo(30_000);
        assertThat(statuses(placed)).containsExactly("PENDING_PAYMENT", "PENDING_PAYMENT");
    }

    @Test
    void givesTheSamePurchaseForTheSameQuote() {
        NewPurchase priced = twoVendors().priced();

        assertThat(ordering.place(priced)).isEqualTo(ordering.place(priced));
    }

    @Test
    void refusesATotalThatIsOneUnitOff() {
        NewPurchase right = twoVendors().priced();

        assertThatThrownBy(() -> new NewPurchase(
                        right.quote(),
                        right.market(),
                        right.currency(),
                        right.language(),
                        true,
                        null,
                        right.email(),
                        right.shipTo(),
                        right.billTo(),
                        right.trackingTokenHash(),
                        right.payBefore(),
                        right.total().plus(Money.of(1, "XOF")),
                        right.orders()))
                .isInstanceOf(PurchaseDoesNotAddUp.class);
    }

    @Test
    void letsTheVendorsAcceptOncePaid() {
        PlacedPurchase placed = ordering.place(twoVendors().priced());
        VendorOrderId first = orders(placed).getFirst();
        assertThatThrownBy(() -> ordering.accept(member(AWA), first)).isInstanceOf(OrderCannotBeAccepted.class);

        ordering.paid(placed.id());
        ordering.paid(placed.id());
        ordering.accept(member(AWA), first);

        assertThat(statuses(placed)).containsExactly("TO_SHIP", "TO_ACCEPT");
    }

    @ParameterizedTest
    @CsvSource({"1, 10, 10", "4, 3, 4", "0, 1, 1", "0, 0, 1"})
    void promisesToShipWithinTheLongestLeadTimeAndOneDayAtLeast(int one, int other, int promised) {
        APurchase purchase = APurchase.in("XOF").by(FATOU);
        PlacedPurchase placed = paid(purchase.from(
                AWA,
                "Awa",
                0,
                APurchase.line(OfferId.next(), 1, Money.of(100, "XOF"), one),
                APurchase.line(OfferId.next(), 1, Money.of(70, "XOF"), other)));
        VendorOrderId order = orders(placed).getFirst();
        assertThat(moments(order).shipBefore()).isNull();

        ordering.accept(member(AWA), order);

        assertThat(Duration.between(moments(order).acceptedAt(), moments(order).shipBefore()))
                .isEqualTo(Duration.ofDays(promised));
    }

    private static VendorOrderView.Moments moments(VendorOrderId order) {
        return HOUSE.door(OrderBook.class).shopOrder(member(AWA), order).order().moments();
    }

    @Test
    void doesNotFindAnotherVendorsOrder() {
        PlacedPurchase placed = paid(twoVendors());

        assertThatThrownBy(() -> ordering.accept(member(BINTA), orders(placed).getFirst()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void shipsInPartsUntilNothingIsLeft() {
        PlacedPurchase placed = paid(twoVendors());
        VendorOrderId order = orders(placed).getFirst();
        OrderLineId line = lines(order).getFirst();
        ordering.accept(member(AWA), order);

        ordering.shipped(member(AWA), order, List.of(new ShippedLine(line, 1)));
        assertThat(statuses(placed)).containsExactly("PARTLY_SHIPPED", "TO_ACCEPT");
        assertThatThrownBy(() -> ordering.shipped(member(AWA), order, List.of(new ShippedLine(line, 2))))
                .isInstanceOf(MoreThanOrdered.class);
        ordering.shipped(member(AWA), order, List.of(new ShippedLine(line, 1)));

        assertThat(statuses(placed)).containsExactly("SHIPPED", "TO_ACCEPT");
    }

    @Test
    void cancelsForTheShopperOnlyBeforeShipping() {
        PlacedPurchase placed = paid(twoVendors());
        VendorOrderId first = orders(placed).getFirst();
        VendorOrderId second = orders(placed).getLast();
        ordering.accept(member(AWA), first);
        ordering.shipped(
                member(AWA), first, List.of(new ShippedLine(lines(first).getFirst(), 1)));

        assertThatThrownBy(() -> ordering.cancel(Actor.shopper(FATOU), TrackingToken.NONE, first))
                .isInstanceOf(OrderCannotBeCancelled.class);
        ordering.cancel(Actor.shopper(FATOU), TrackingToken.NONE, second);
        assertThatThrownBy(() -> ordering.cancel(Actor.shopper(UserId.next()), TrackingToken.NONE, second))
                .isInstanceOf(NotFound.class);

        assertThat(statuses(placed)).containsExactly("PARTLY_SHIPPED", "CANCELLED");
    }

    @Test
    void cancelsWhatAVendorDoesNotAcceptInTime() {
        PlacedPurchase placed = paid(twoVendors());

        HOUSE.wait(Duration.ofHours(49));
        HOUSE.runJobs();

        assertThat(statuses(placed)).containsExactly("AUTO_CANCELLED", "AUTO_CANCELLED");
    }

    @Test
    void revivesAPurchaseWhoseMoneyComesLate() {
        PlacedPurchase placed = ordering.place(twoVendors().priced());
        ordering.abandon(placed.id(), Abandonment.NOT_PAID_IN_TIME);
        assertThat(statuses(placed)).containsExactly("CANCELLED", "CANCELLED");

        ordering.paid(placed.id());

        assertThat(statuses(placed)).containsExactly("TO_ACCEPT", "TO_ACCEPT");
    }

    @Test
    void leavesAPurchaseThatTheShopperGaveUpAsItIs() {
        PlacedPurchase placed = ordering.place(twoVendors().priced());
        ordering.abandon(placed.id(), Abandonment.GIVEN_UP_BY_SHOPPER);

        ordering.paid(placed.id());

        assertThat(statuses(placed)).containsExactly("CANCELLED", "CANCELLED");
    }

    private static APurchase twoVendors() {
        APurchase purchase = APurchase.in("XOF").by(FATOU);
        return purchase.from(AWA, "Awa", 1_500, purchase.line(2, 10_000))
                .from(BINTA, "Binta", 1_500, purchase.line(1, 7_000));
    }

    private PlacedPurchase paid(APurchase purchase) {
        PlacedPurchase placed = ordering.place(purchase.priced());
        ordering.paid(placed.id());
        return placed;
    }

    private static Actor member(VendorId vendor) {
        Set<Permission> permissions = EnumSet.of(Permission.SHOP_ORDERS);
        return Actor.member(UserId.next(), vendor, permissions);
    }

    private static List<String> statuses(PlacedPurchase placed) {
        return HOUSE.inTransaction(() -> HOUSE.sql()
                .list(
                        "select status from ordering.vendor_order where purchase_id = ? order by position",
                        row -> row.text("status"),
                        placed.id()));
    }

    private static List<VendorOrderId> orders(PlacedPurchase placed) {
        return HOUSE.inTransaction(() -> HOUSE.sql()
                .list(
                        "select id from ordering.vendor_order where purchase_id = ? order by position",
                        row -> new VendorOrderId(row.uuid("id")),
                        placed.id()));
    }

    private static List<OrderLineId> lines(VendorOrderId order) {
        return HOUSE.inTransaction(() -> HOUSE.sql()
                .list(
                        "select id from ordering.order_line where vendor_order_id = ? order by position",
                        row -> new OrderLineId(row.uuid("id")),
                        order));
    }
}
