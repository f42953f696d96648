package org.sandaga.ordering;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.offer.OfferId;
import org.sandaga.shared.Actor;
import org.sandaga.shared.DatabaseContext;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Money;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Permission;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;
import org.sandaga.testing.House;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OrderBookIT {
    private static final House HOUSE = House.upTo("ordering");
    private static final UserId FATOU = UserId.next();
    private static final VendorId AWA = VendorId.next();
    private static final VendorId BINTA = VendorId.next();
    private static final APurchase WANTED = APurchase.in("XOF").by(FATOU);
    private static PlacedPurchase placed;
    private final OrderBook book = HOUSE.door(OrderBook.class);

    @BeforeAll
    static void placeOne() {
        WANTED.from(AWA, "Awa", 1_500, WANTED.line(2, 10_000), WANTED.line(1, 500))
                .from(BINTA, "Binta", 1_500, WANTED.line(1, 7_000));
        placed = HOUSE.door(Ordering.class).place(WANTED.priced());
        HOUSE.door(Ordering.class).paid(placed.id());
    }

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void showsThePurchaseToWhoeverPlacedIt() {
        PurchaseView seen = book.purchase(Actor.shopper(FATOU), TrackingToken.NONE, placed.id());

        assertThat(seen.status()).isEqualTo(PurchaseStatus.PAID);
        assertThat(seen.orders()).extracting(VendorOrderView::vendorName).containsExactly("Awa", "Binta");
        assertThat(seen.orders().getFirst().total()).isEqualTo(Money.of(22_000, "XOF"));
        assertThat(seen.orders().getFirst().lines()).hasSize(2);
        assertThat(seen.shipTo()).isEqualTo(APurchase.DAKAR);
    }

    @Test
    void tellsItsTaxesByVendorAndRate() {
        PurchaseView seen = book.purchase(Actor.shopper(FATOU), TrackingToken.NONE, placed.id());

        List<OrderTax> taxes = book.taxes(Actor.shopper(FATOU), TrackingToken.NONE, placed.id());

        assertThat(taxes)
                .containsExactlyInAnyOrderElementsOf(seen.orders().stream()
                        .map(order -> new OrderTax(order.id(), "TVA", 1_800, order.taxIncluded(), true))
                        .toList());
        assertThatThrownBy(() -> book.taxes(Actor.shopper(UserId.next()), TrackingToken.NONE, placed.id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @Tag("A-06")
    void opensToAGuestOnlyWithTheRightSecret() {
        assertThat(book.track(placed.number(), WANTED.token()).id()).isEqualTo(placed.id());
        for (TrackingToken wrong :
                List.of(TrackingToken.NONE, TrackingToken.next(), new TrackingToken(placed.number()))) {
            assertThatThrownBy(() -> book.track(placed.number(), wrong)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> book.purchase(Actor.GUEST, wrong, placed.id()))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> book.track("0", WANTED.token())).isInstanceOf(NotFound.class);
    }

    @Test
    @Tag("A-06")
    void comparesEverySecretToItsEnd() {
        TrackingToken token = TrackingToken.next();

        assertThat(token.isOneOf(List.of(token.hash(), TrackingToken.next().hash())))
                .isTrue();
        assertThat(token.isOneOf(List.of(TrackingToken.next().hash(), token.hash())))
                .isTrue();
        assertThat(token.isOneOf(List.of())).isFalse();
        assertThat(TrackingToken.NONE.isOneOf(List.of(TrackingToken.NONE.hash())))
                .isFalse();
    }

    @Test
    void opensWithASecretMadeForAMail() {
        TrackingToken mailed = HOUSE.door(Ordering.class).newTrackingToken(placed.id());

        assertThat(book.track(placed.number(), mailed).id()).isEqualTo(placed.id());
    }

    @Test
    void listsUntilWhenAPurchaseIsToBePaidAndWhenItWas() {
        PurchaseView seen = book.purchase(Actor.shopper(FATOU), TrackingToken.NONE, placed.id());
        PurchaseRow row = book.ownPurchases(Actor.shopper(FATOU), SliceRequest.first(10)).items().stream()
                .filter(each -> each.id().equals(placed.id()))
                .findFirst()
                .orElseThrow();

        assertThat(row.payBefore()).isEqualTo(seen.payBefore());
        assertThat(row.paidAt()).isNotNull().isEqualTo(seen.paidAt());
    }

    @Test
    void isNotFoundByAnotherShopper() {
        assertThatThrownBy(() -> book.purchase(Actor.shopper(UserId.next()), TrackingToken.NONE, placed.id()))
                .isInstanceOf(NotFound.class);
        assertThat(book.ownPurchases(Actor.shopper(UserId.next()), SliceRequest.first(10))
                        .items())
                .isEmpty();
    }

    @Test
    void showsAVendorItsOwnOrdersWithWhatIsKept() {
        ShopOrderRow row = book.shopOrders(member(AWA), ShopOrderFilter.ALL, SliceRequest.first(10))
                .items()
                .getFirst();
        ShopOrderView seen = book.shopOrder(member(AWA), row.id());

        assertThat(row.pieces()).isEqualTo(3);
        assertThat(row.article()).isEqualTo(seen.order().lines().getFirst().title());
        assertThat(row.articles()).isEqualTo(seen.order().lines().size());
        assertThat(seen.commission()).isEqualTo(Money.of(2_460, "XOF"));
        assertThat(seen.commissions())
                .extracting(ShopOrderView.Kept::amount)
                .containsExactly(Money.of(2_400, "XOF"), Money.of(60, "XOF"));
        assertThat(seen.net().minor()).isEqualTo(22_000 - 2_460 - 443);
    }

    @Test
    void findsAVendorOrderByItsNumberForStaff() {
        Actor support = Actor.staff(UserId.next(), EnumSet.of(Permission.PURCHASE_READ));
        VendorOrderView second =
                book.purchase(support, TrackingToken.NONE, placed.id()).orders().getLast();

        assertThat(book.vendorOrders(support, placed.number() + "-", 5))
                .extracting(VendorOrderRow::vendor)
                .containsExactlyInAnyOrder("Awa", "Binta");
        assertThat(book.vendorOrders(support, placed.number() + "-2", 5))
                .containsExactly(
                        new VendorOrderRow(second.id(), placed.id(), placed.number() + "-2", "Binta", second.status()));
        assertThatThrownBy(() -> book.vendorOrders(member(AWA), placed.number(), 5))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    @Tag("A-01")
    void hidesAVendorsOrderFromEveryOtherVendor() {
        VendorOrderId order = book.shopOrders(member(AWA), ShopOrderFilter.ALL, SliceRequest.first(10))
                .items()
                .getFirst()
                .id();

        assertThatThrownBy(() -> book.shopOrder(member(BINTA), order)).isInstanceOf(NotFound.class);
        for (String table : List.of("vendor_order", "order_line", "tax_line", "commission_line")) {
            assertThat(HOUSE.in(
                            new DatabaseContext(BINTA),
                            () -> HOUSE.sql()
                                    .list("select vendor_id from ordering." + table, row -> row.uuid("vendor_id"))))
                    .as(table)
                    .containsOnly(BINTA.value());
        }
        assertThatThrownBy(() -> HOUSE.in(
                        new DatabaseContext(BINTA),
                        () -> HOUSE.sql().list("select id from ordering.purchase", row -> row.uuid("id"))))
                .hasMessageContaining("permission denied");
    }

    @Test
    void hidesWhatIsNotPaidFromItsVendor() {
        APurchase unpaid = APurchase.in("XOF");
        VendorId vendor = VendorId.next();
        HOUSE.door(Ordering.class)
                .place(unpaid.from(vendor, "Coumba", 0, unpaid.line(1, 100)).priced());

        assertThat(book.shopOrders(member(vendor), ShopOrderFilter.ALL, SliceRequest.first(10))
                        .items())
                .isEmpty();
    }

    @Test
    void listsPurchasesForStaffOnly() {
        Actor staff = Actor.staff(UserId.next(), EnumSet.of(Permission.PURCHASE_READ));
        PurchaseView seen = book.purchase(Actor.shopper(FATOU), TrackingToken.NONE, placed.id());

        assertThat(book.allPurchases(
                                staff, new PurchaseFilter(placed.number(), "FATOU@example.com"), SliceRequest.first(5))
                        .items())
                .singleElement()
                .satisfies(row -> {
                    List<OrderLineView> lines = seen.orders().stream()
                            .flatMap(order -> order.lines().stream())
                            .toList();
                    assertThat(row.id()).isEqualTo(placed.id());
                    assertThat(row.title()).isEqualTo(lines.getFirst().title());
                    assertThat(row.lines()).isEqualTo(lines.size());
                });
        assertThatThrownBy(() -> book.allPurchases(Actor.shopper(FATOU), PurchaseFilter.ALL, SliceRequest.first(5)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void findsPurchasesOfSomeDays() {
        Actor staff = Actor.staff(UserId.next(), EnumSet.of(Permission.PURCHASE_READ));
        Instant at = book.purchase(Actor.shopper(FATOU), TrackingToken.NONE, placed.id())
                .placedAt();

        assertThat(numbers(staff, at, null)).contains(placed.number());
        assertThat(numbers(staff, at, at.plusSeconds(1))).contains(placed.number());
        assertThat(numbers(staff, at.plusSeconds(1), null)).doesNotContain(placed.number());
        assertThat(numbers(staff, null, at)).doesNotContain(placed.number());
    }

    private List<String> numbers(Actor staff, @Nullable Instant from, @Nullable Instant until) {
        PurchaseFilter filter = new PurchaseFilter(null, null, null, null, null, from, until);
        return book.allPurchases(staff, filter, ListRequest.first(100)).items().stream()
                .map(PurchaseRow::number)
                .toList();
    }

    @Test
    void billsEveryMinorUnitOfTheTotal() {
        Bill bill = book.bill(placed.id());

        assertThat(Money.sum(
                        bill.positions().stream().map(Bill.Position::amount).toList(), "XOF"))
                .isEqualTo(bill.total());
        assertThat(Money.sum(bill.shares().stream().map(Bill.Share::total).toList(), "XOF"))
                .isEqualTo(bill.total());
        assertThat(bill.positions().getFirst().name()).isEqualTo("2 × Panier");
    }

    @Test
    void listsAndCountsAsLateWhatShouldHaveLeft() {
        VendorId vendor = VendorId.next();
        VendorOrderId soon = accepted(vendor, 1);
        VendorOrderId later = accepted(vendor, 10);
        VendorOrderId unanswered = paidFrom(vendor, 1);
        assertThat(late(vendor)).isEmpty();

        HOUSE.wait(Duration.ofDays(1));
        assertThat(late(vendor)).containsExactly(soon);
        HOUSE.wait(Duration.ofDays(9));
        assertThat(late(vendor)).containsExactly(soon, later);
        ship(vendor, later, 1);
        assertThat(late(vendor)).containsExactly(soon, later);
        ship(vendor, later, 1);

        assertThat(late(vendor)).containsExactly(soon).doesNotContain(unanswered);
        assertThat(book.countShopOrders(member(vendor)).byStatus())
                .containsOnly(
                        Map.entry(VendorOrderStatus.TO_SHIP, 1),
                        Map.entry(VendorOrderStatus.SHIPPED, 1),
                        Map.entry(VendorOrderStatus.TO_ACCEPT, 1));
    }

    /** The late ones, that which should have left first in front; counted as many as listed. */
    private List<VendorOrderId> late(VendorId vendor) {
        List<VendorOrderId> late = book
                .listShopOrders(
                        member(vendor),
                        new ShopOrderSearch(Set.of(), true, "", null, null),
                        new ListRequest(0, 10, "before", false))
                .items()
                .stream()
                .map(ShopOrderRow::id)
                .toList();
        assertThat(book.countShopOrders(member(vendor)).late()).isEqualTo(late.size());
        return late;
    }

    private static VendorOrderId accepted(VendorId vendor, int leadTimeDays) {
        VendorOrderId order = paidFrom(vendor, leadTimeDays);
        HOUSE.door(Ordering.class).accept(member(vendor), order);
        return order;
    }

    private void ship(VendorId vendor, VendorOrderId order, int pieces) {
        OrderLineId line =
                book.shopOrder(member(vendor), order).order().lines().getFirst().id();
        HOUSE.door(Ordering.class).shipped(member(vendor), order, List.of(new ShippedLine(line, pieces)));
    }

    private static VendorOrderId paidFrom(VendorId vendor, int leadTimeDays) {
        return paid(APurchase.in("XOF")
                .from(vendor, "Dior", 500, APurchase.line(OfferId.next(), 2, Money.of(100, "XOF"), leadTimeDays)));
    }

    @Test
    void readsListsAndViewsInAConstantNumberOfStatements() {
        assertThat(HOUSE.statementsOf(() -> book.purchase(Actor.shopper(FATOU), TrackingToken.NONE, placed.id())))
                .hasSizeLessThanOrEqualTo(5);
        assertThat(HOUSE.statementsOf(() -> book.shopOrders(member(AWA), ShopOrderFilter.ALL, SliceRequest.first(50))))
                .hasSize(1);
    }

    @Test
    void readsSeveralOfAVendorsOrdersInAsManyStatementsAsOne() {
        VendorId vendor = VendorId.next();
        List<VendorOrderId> three =
                Stream.generate(() -> paidFrom(vendor)).limit(3).toList();
        VendorOrderId foreign = paidFrom(VendorId.next());

        assertThat(book.shopOrders(member(vendor), three))
                .extracting(each -> each.order().id())
                .containsExactlyElementsOf(three);
        assertThat(book.shopOrders(member(vendor), three))
                .allSatisfy(each -> assertThat(each)
                        .isEqualTo(book.shopOrder(member(vendor), each.order().id())));
        assertThat(HOUSE.statementsOf(() -> book.shopOrders(member(vendor), three)))
                .hasSize(3);
        assertThatThrownBy(() -> book.shopOrders(member(vendor), List.of(three.getFirst(), foreign)))
                .isInstanceOf(NotFound.class);
    }

    private static VendorOrderId paidFrom(VendorId vendor) {
        APurchase wanted = APurchase.in("XOF");
        return paid(wanted.from(vendor, "Coumba", 500, wanted.line(1, 100), wanted.line(2, 70)));
    }

    private static VendorOrderId paid(APurchase wanted) {
        PlacedPurchase one = HOUSE.door(Ordering.class).place(wanted.priced());
        HOUSE.door(Ordering.class).paid(one.id());
        return HOUSE.door(OrderBook.class)
                .purchase(Actor.SYSTEM, TrackingToken.NONE, one.id())
                .orders()
                .getFirst()
                .id();
    }

    private static Actor member(VendorId vendor) {
        Set<Permission> permissions = EnumSet.of(Permission.SHOP_ORDERS);
        return Actor.member(UserId.next(), vendor, permissions);
    }
}
