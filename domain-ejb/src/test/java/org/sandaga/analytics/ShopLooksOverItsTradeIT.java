package org.sandaga.analytics;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.sandaga.ledger.EarningRow;
import org.sandaga.ledger.EarningSearch;
import org.sandaga.ledger.Earnings;
import org.sandaga.ledger.JournalKind;
import org.sandaga.ordering.OrderBook;
import org.sandaga.ordering.ShopOrderRow;
import org.sandaga.ordering.ShopOrderSearch;
import org.sandaga.ordering.VendorOrderStatus;
import org.sandaga.payout.PayoutExpectation;
import org.sandaga.payout.VendorPayouts;
import org.sandaga.shared.Actor;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.Money;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.Permission;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;
import org.sandaga.testing.House;
import org.sandaga.testing.Trade;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Awa sold twice: one order was paid out, of the other one piece was sent. Binta was paid for one and refused one. */
class ShopLooksOverItsTradeIT {
    private static final House HOUSE = Trade.open();
    private static final Actor AWA = owner("Awa", EnumSet.range(Permission.SHOP_ORDERS, Permission.SHOP_TEAM));
    private static final Actor BINTA = owner("Binta", EnumSet.range(Permission.SHOP_ORDERS, Permission.SHOP_TEAM));

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void toldWhatToDoTheMostPressingFirst() {
        assertThat(HOUSE.door(ShopTasks.class).of(AWA))
                .extracting(ShopTask::kind)
                .contains(ShopTask.Kind.SHIP_REST)
                .isSorted();
        assertThat(HOUSE.door(ShopTasks.class).of(BINTA))
                .extracting(ShopTask::kind)
                .contains(ShopTask.Kind.OPEN_ACCOUNT)
                .doesNotContain(ShopTask.Kind.SHIP_REST);
    }

    @Test
    void toldOnlyWhatOneMayDo() {
        assertThat(HOUSE.door(ShopTasks.class).of(owner("Binta", Set.of(Permission.SHOP_OFFERS))))
                .extracting(ShopTask::kind)
                .doesNotContain(ShopTask.Kind.OPEN_ACCOUNT);
        assertThatThrownBy(() -> HOUSE.door(ShopTasks.class).of(Actor.GUEST)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void salesAreThoseOfTheShopAloneAndEndedOrdersDoNotCount() {
        ShopSales awa = sales(AWA, 30);
        ShopSales binta = sales(BINTA, 30);

        assertThat(awa.now().orders()).isEqualTo(2);
        assertThat(awa.now().sales()).isEqualTo(Money.of(46_000, "XOF"));
        assertThat(awa.now().goods())
                .isEqualTo(Money.sum(
                        awa.products().stream().map(ShopSales.Part::sales).toList(), "XOF"));
        assertThat(binta.now().orders()).isEqualTo(1);
        assertThat(awa.products())
                .singleElement()
                .satisfies(part -> assertThat(part.pieces()).isEqualTo(4));
        assertThat(awa.categories())
                .singleElement()
                .satisfies(part -> assertThat(part.sales()).isEqualTo(Money.of(43_000, "XOF")));
    }

    @Test
    void everyDayHasItsPlaceAndTheDaysAddUp() {
        ShopSales sales = sales(AWA, 30);

        assertThat(sales.days()).hasSize(30);
        assertThat(Money.sum(sales.days().stream().map(ShopSales.Day::sales).toList(), "XOF"))
                .isEqualTo(sales.now().sales());
    }

    @Test
    void ordersAreFoundByStateNumberAndCity() {
        assertThat(orders(AWA, Set.of(VendorOrderStatus.PARTLY_SHIPPED), "").found())
                .isOne();
        String number = orders(AWA, Set.of(), "").items().getFirst().number();
        assertThat(orders(AWA, Set.of(), number).items())
                .extracting(ShopOrderRow::number)
                .containsExactly(number);
        assertThat(orders(AWA, Set.of(), "dak").found()).isEqualTo(2);
        assertThat(orders(AWA, Set.of(), "%").found()).isZero();
        assertThat(orders(BINTA, Set.of(), number).found()).isZero();
    }

    @ParameterizedTest
    @MethodSource("columns")
    void everyColumnSortsBothWays(String column, Comparator<ShopOrderRow> order) {
        assertThat(sorted(column, false)).hasSize(2).isSortedAccordingTo(order);
        assertThat(sorted(column, true)).hasSize(2).isSortedAccordingTo(order.reversed());
    }

    static Stream<Arguments> columns() {
        return Stream.of(
                arguments("number", comparing(ShopOrderRow::number)),
                arguments("placed", comparing(ShopOrderRow::placedAt)),
                arguments(
                        "recipient",
                        comparing((ShopOrderRow row) -> row.recipient().toLowerCase(Locale.ROOT))),
                arguments("city", comparing((ShopOrderRow row) -> row.city().toLowerCase(Locale.ROOT))),
                arguments("pieces", comparing(ShopOrderRow::pieces)),
                arguments("total", comparing((ShopOrderRow row) -> row.total().minor())),
                arguments("net", comparing((ShopOrderRow row) -> row.net().minor())),
                arguments("before", comparing(ShopOrderRow::shipBefore)));
    }

    private static List<ShopOrderRow> sorted(String column, boolean descending) {
        return HOUSE.door(OrderBook.class)
                .listShopOrders(
                        AWA,
                        new ShopOrderSearch(Set.of(), false, "", null, null),
                        new ListRequest(0, 10, column, descending))
                .items();
    }

    @Test
    void anOrderSaysWhenItsMoneyComes() {
        VendorPayouts payouts = HOUSE.door(VendorPayouts.class);
        List<ShopOrderRow> awa = orders(AWA, Set.of(), "").items();

        assertThat(payouts.expected(AWA, awa.getLast().id())).satisfies(expected -> {
            assertThat(expected.stage()).isIn(PayoutExpectation.Stage.SENT, PayoutExpectation.Stage.PAID);
            assertThat(expected.payout()).isNotNull();
        });
        assertThat(payouts.expected(AWA, awa.getFirst().id()).stage())
                .isEqualTo(PayoutExpectation.Stage.AFTER_DELIVERY);
        assertThat(payouts.list(AWA, ListRequest.first(10)).found()).isOne();
    }

    @Test
    void movementsAddUpToTheBalance() {
        Earnings earnings = HOUSE.door(Earnings.class);
        Money sum = Money.sum(
                earnings.list(BINTA, EarningSearch.ALL, ListRequest.first(100)).items().stream()
                        .map(each -> each.amount())
                        .toList(),
                "XOF");

        assertThat(earnings.balances(BINTA))
                .singleElement()
                .satisfies(balance -> assertThat(balance.pending()
                                .plus(balance.payable())
                                .plus(balance.reserve())
                                .plus(balance.hold())
                                .minus(balance.receivable()))
                        .isEqualTo(sum));
    }

    @Test
    void whatLeftWithAPayoutSaysWithWhich() {
        UUID payout = HOUSE.door(VendorPayouts.class)
                .list(AWA, ListRequest.first(1))
                .items()
                .getFirst()
                .id()
                .value();

        assertThat(HOUSE.door(Earnings.class)
                        .list(AWA, EarningSearch.ALL, ListRequest.first(100))
                        .items())
                .allSatisfy(each ->
                        assertThat(each.payout()).isEqualTo(each.kind() == JournalKind.PAYOUT_SENT ? payout : null));
        assertThat(movements(null, payout))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.kind()).isEqualTo(JournalKind.PAYOUT_SENT));
        assertThat(movements(null, UUID.randomUUID())).isEmpty();
    }

    @Test
    void movementsAreNarrowedToACurrency() {
        assertThat(movements("XOF", null)).isEqualTo(movements(null, null)).isNotEmpty();
        assertThat(movements("EUR", null)).isEmpty();
    }

    private static List<EarningRow> movements(@Nullable String currency, @Nullable UUID payout) {
        EarningSearch wanted = new EarningSearch(null, null, "", currency, payout, null, null);
        return HOUSE.door(Earnings.class)
                .list(AWA, wanted, ListRequest.first(100))
                .items();
    }

    private static ShopSales sales(Actor actor, int days) {
        return HOUSE.door(ShopReports.class).sales(actor, days, ZoneOffset.UTC).getFirst();
    }

    private static Listing<ShopOrderRow> orders(Actor actor, Set<VendorOrderStatus> statuses, String word) {
        return HOUSE.door(OrderBook.class)
                .listShopOrders(actor, new ShopOrderSearch(statuses, false, word, null, null), ListRequest.first(10));
    }

    private static Actor owner(String shop, Set<Permission> permissions) {
        return HOUSE.inTransaction(() -> HOUSE.sql()
                .one(
                        """
                        select m.user_id, m.vendor_id from vendor.member m join vendor.vendor v on v.id = m.vendor_id
                        where v.display_name = ? limit 1""",
                        row -> Actor.member(
                                new UserId(row.uuid("user_id")), new VendorId(row.uuid("vendor_id")), permissions),
                        shop));
    }
}
