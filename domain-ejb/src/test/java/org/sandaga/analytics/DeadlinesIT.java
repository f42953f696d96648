package org.sandaga.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.sandaga.fulfilment.Fulfilment;
import org.sandaga.fulfilment.Yard;
import org.sandaga.identity.StaffRole;
import org.sandaga.ordering.APurchase;
import org.sandaga.ordering.OrderBook;
import org.sandaga.ordering.Ordering;
import org.sandaga.ordering.PlacedPurchase;
import org.sandaga.ordering.PurchaseFilter;
import org.sandaga.ordering.PurchaseId;
import org.sandaga.ordering.PurchaseRow;
import org.sandaga.payment.StandInGateway;
import org.sandaga.payout.StandInTransfers;
import org.sandaga.shared.Actor;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Money;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;
import org.sandaga.testing.House;

import static org.assertj.core.api.Assertions.assertThat;

/** What staff and vendors are told of deadlines as time goes by: Awa promised to ship in ten days, Binta in one. */
class DeadlinesIT {
    private static final Actor BOSS = Actor.staff(UserId.next(), StaffRole.ADMINISTRATOR.permissions());
    private static final Set<ToDo.Kind> DEADLINES =
            EnumSet.of(ToDo.Kind.TO_ACCEPT, ToDo.Kind.NOT_SHIPPED, ToDo.Kind.NOT_ACCEPTED);

    private final House house = House.open(
            Map.of("sandaga.payment.provider", StandInGateway.NAME), StandInGateway.class, StandInTransfers.class);
    private final Yard yard = new Yard(house);
    private final PlacedPurchase bought = paid();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void warnsOfOrdersThatWillBeCancelledAndTellsOfThoseThatWere() {
        house.wait(Duration.ofHours(35));
        assertThat(toDo()).isEmpty();

        house.wait(Duration.ofHours(1));
        assertThat(toDo()).containsExactly(counted(ToDo.Kind.TO_ACCEPT, 2));
        assertThat(about(ToDo.Kind.TO_ACCEPT, yard.awa.vendor())).containsExactly(bought.id());
        assertThat(about(ToDo.Kind.TO_ACCEPT, VendorId.next())).isEmpty();

        house.door(Ordering.class).accept(yard.awa, yard.ofAwa(bought));
        house.wait(Duration.ofHours(12));
        house.runJobs();
        assertThat(toDo()).containsExactly(counted(ToDo.Kind.NOT_ACCEPTED, 1));
        assertThat(about(ToDo.Kind.NOT_ACCEPTED, yard.binta.vendor())).containsExactly(bought.id());
        assertThat(about(ToDo.Kind.NOT_ACCEPTED, yard.awa.vendor())).isEmpty();
        assertThat(trade(yard.binta).unanswered()).isEqualTo(1);

        house.wait(Duration.ofDays(7));
        assertThat(toDo()).isEmpty();
    }

    @Test
    void callsLateWhatHasNotLeftWhenItsOwnLeadTimeIsOver() {
        yard.accept(bought);
        assertThat(toDo()).isEmpty();

        house.wait(Duration.ofDays(1));
        assertThat(toDo()).containsExactly(counted(ToDo.Kind.NOT_SHIPPED, 1));
        assertThat(about(ToDo.Kind.NOT_SHIPPED, yard.binta.vendor())).containsExactly(bought.id());
        assertThat(about(ToDo.Kind.NOT_SHIPPED, yard.awa.vendor())).isEmpty();
        assertThat(trade(yard.binta).late()).isEqualTo(1);
        assertThat(trade(yard.awa).late()).isZero();

        house.wait(Duration.ofDays(9));
        assertThat(toDo()).containsExactly(counted(ToDo.Kind.NOT_SHIPPED, 2));
        assertThat(house.door(OrderBook.class)
                        .allPurchases(
                                BOSS,
                                new PurchaseFilter(null, null, null, null, about(ToDo.Kind.NOT_SHIPPED, null)),
                                ListRequest.first(10))
                        .items())
                .extracting(PurchaseRow::id)
                .containsExactly(bought.id());
    }

    @Test
    void tellsHowMuchIsAtStakeAndUntilWhen() {
        Instant acceptBefore = yard.orders(bought).getFirst().moments().acceptBefore();
        house.wait(Duration.ofHours(36));

        assertThat(house.door(Operations.class).toDo(BOSS, DEADLINES))
                .singleElement()
                .satisfies(each -> assertThat(each.at()).isEqualTo(acceptBefore))
                .extracting(ToDo::stakes)
                .isEqualTo(List.of(new Stake(Money.of(30_000, "XOF"), acceptBefore)));

        yard.accept(bought);
        Instant shipBefore = shipBefore(1);
        house.wait(Duration.ofDays(1));

        assertThat(house.door(Operations.class).toDo(BOSS, DEADLINES))
                .extracting(ToDo::stakes)
                .containsExactly(List.of(new Stake(Money.of(8_500, "XOF"), shipBefore)));
    }

    @Test
    void callsAnOrderLateUntilAllOfItHasLeft() {
        yard.accept(bought);
        house.wait(Duration.ofDays(10));

        shipAwas(1);
        assertThat(trade(yard.awa).late()).isEqualTo(1);
        shipAwas(1);
        assertThat(trade(yard.awa).late()).isZero();
        assertThat(toDo()).containsExactly(counted(ToDo.Kind.NOT_SHIPPED, 1));
    }

    @Test
    void tellsAVendorUntilWhenToShipAndWhatIsLate() {
        yard.accept(bought);
        Instant awas = shipBefore(0);
        Instant bintas = shipBefore(1);

        assertThat(tasks(yard.awa)).contains(new ShopTask(ShopTask.Kind.SHIP, 1, awas));
        assertThat(tasks(yard.binta)).contains(new ShopTask(ShopTask.Kind.SHIP, 1, bintas));

        shipAwas(1);
        house.wait(Duration.ofDays(1));
        assertThat(tasks(yard.awa)).contains(new ShopTask(ShopTask.Kind.SHIP_REST, 1, awas));
        assertThat(tasks(yard.binta)).startsWith(new ShopTask(ShopTask.Kind.SHIP_LATE, 1, bintas));
        assertThat(tasks(yard.binta)).extracting(ShopTask::kind).doesNotContain(ShopTask.Kind.SHIP);

        house.wait(Duration.ofDays(9));
        assertThat(tasks(yard.awa)).startsWith(new ShopTask(ShopTask.Kind.SHIP_LATE, 1, awas));
    }

    private PlacedPurchase paid() {
        PlacedPurchase placed = yard.place(APurchase.in("XOF")
                .by(yard.fatou.requireUser())
                .from(yard.awa.vendor(), "Awa", 1_500, APurchase.line(yard.basket, 2, Money.of(10_000, "XOF"), 10))
                .from(yard.binta.vendor(), "Binta", 1_500, APurchase.line(yard.fan, 1, Money.of(7_000, "XOF"), 1))
                .priced());
        house.door(Ordering.class).paid(placed.id());
        return placed;
    }

    private void shipAwas(int pieces) {
        house.door(Fulfilment.class)
                .ship(yard.awa, yard.ofAwa(bought), yard.pieces(bought, yard.ofAwa(bought), pieces));
    }

    private Instant shipBefore(int position) {
        return yard.orders(bought).get(position).moments().shipBefore();
    }

    /** What waits, whatever is at stake. */
    private List<ToDo> toDo() {
        return house.door(Operations.class).toDo(BOSS, DEADLINES).stream()
                .map(each -> new ToDo(each.kind(), each.number(), each.only(), List.of()))
                .toList();
    }

    private ToDo counted(ToDo.Kind kind, long number) {
        return new ToDo(kind, number, bought.id().text(), List.of());
    }

    private List<PurchaseId> about(ToDo.Kind kind, @Nullable VendorId vendor) {
        return house.door(Operations.class).purchases(BOSS, kind, vendor);
    }

    private VendorTrade trade(Actor vendor) {
        VendorId id = vendor.vendor();
        return house.door(VendorFiles.class).trade(BOSS, List.of(id)).getOrDefault(id, VendorTrade.NONE);
    }

    private List<ShopTask> tasks(Actor vendor) {
        return house.door(ShopTasks.class).of(vendor);
    }
}
