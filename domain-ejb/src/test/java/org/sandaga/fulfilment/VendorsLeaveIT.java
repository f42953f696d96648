package org.sandaga.fulfilment;

import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.sandaga.identity.Membership;
import org.sandaga.identity.MembershipSource;
import org.sandaga.identity.StaffRole;
import org.sandaga.offer.Offers;
import org.sandaga.ordering.Ordering;
import org.sandaga.ordering.PlacedPurchase;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.ordering.VendorOrderStatus;
import org.sandaga.shared.Actor;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.VendorId;
import org.sandaga.testing.House;
import org.sandaga.testing.People;
import org.sandaga.vendor.VendorHasOpenOrders;
import org.sandaga.vendor.VendorStandsOtherwise;
import org.sandaga.vendor.VendorStatus;
import org.sandaga.vendor.Vendors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What is left of a vendor's trade when the operator restricts, suspends or closes it. */
class VendorsLeaveIT {
    private static final House HOUSE = House.upTo("fulfilment");
    private static final People PEOPLE = People.in(HOUSE);
    private static final Actor LEA = PEOPLE.staff("lea", StaffRole.SUPPORT);
    private static int yards;

    private final Vendors vendors = HOUSE.door(Vendors.class);
    private final Ordering ordering = HOUSE.door(Ordering.class);
    private final Fulfilment fulfilment = HOUSE.door(Fulfilment.class);
    private final Yard yard = yard();
    private final VendorId awa = yard.awa.vendor();

    private static Yard yard() {
        yards++;
        return new Yard(
                HOUSE, PEOPLE.shopper("Fatou" + yards), PEOPLE.vendor("Awa" + yards), PEOPLE.vendor("Binta" + yards));
    }

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    static Stream<Arguments> stops() {
        Vendors vendors = HOUSE.door(Vendors.class);
        BiConsumer<VendorId, String> restrict = (vendor, why) -> vendors.restrict(LEA, vendor, why);
        BiConsumer<VendorId, String> suspend = (vendor, why) -> vendors.suspend(LEA, vendor, why);
        return Stream.of(arguments(VendorStatus.RESTRICTED, restrict), arguments(VendorStatus.SUSPENDED, suspend));
    }

    @ParameterizedTest
    @MethodSource("stops")
    @Tag("I15")
    void sellsNothingButShipsWhatWasSold(VendorStatus stopped, BiConsumer<VendorId, String> stop) {
        PlacedPurchase waiting = yard.placed();
        ordering.paid(waiting.id());
        VendorOrderId order = yard.ofAwa(waiting);

        stop.accept(awa, "papers");

        assertThat(status()).isEqualTo(stopped);
        assertThat(sells()).isFalse();
        assertThat(members())
                .singleElement()
                .satisfies(each -> assertThat(each.vendor()).isEqualTo(awa));
        ordering.accept(yard.awa, order);
        fulfilment.ship(yard.awa, order, Yard.everything());
        assertThat(yard.status(waiting, order)).isEqualTo(VendorOrderStatus.SHIPPED);

        vendors.reinstate(LEA, awa, "papers came");
        assertThat(status()).isEqualTo(VendorStatus.APPROVED);
        assertThat(sells()).isTrue();
    }

    @Test
    void isRestrictedAfterASuspensionAndSuspendedAfterARestriction() {
        vendors.suspend(LEA, awa, "papers");
        vendors.restrict(LEA, awa, "some papers came");
        vendors.suspend(LEA, awa, "forged");

        assertThat(status()).isEqualTo(VendorStatus.SUSPENDED);
        assertThatThrownBy(() -> vendors.suspend(LEA, awa, "again")).isInstanceOf(VendorStandsOtherwise.class);
    }

    @Test
    @Tag("I15")
    void isNotClosedBeforeEverythingHasLeftThatWasPaidFor() {
        PlacedPurchase bought = yard.placed();
        VendorOrderId order = yard.ofAwa(bought);
        ordering.paid(bought.id());
        yard.accepted();
        requireOpen(2);

        vendors.suspend(LEA, awa, "papers");
        requireOpen(2);
        ordering.accept(yard.awa, order);
        requireOpen(2);
        fulfilment.ship(yard.awa, order, yard.pieces(bought, order, 1));
        requireOpen(2);
        fulfilment.ship(yard.awa, order, Yard.everything());
        requireOpen(1);

        assertThat(status()).isEqualTo(VendorStatus.SUSPENDED);
        assertThat(members()).isNotEmpty();
    }

    private void requireOpen(long orders) {
        assertThatThrownBy(() -> vendors.close(LEA, awa, "over"))
                .isInstanceOfSatisfying(
                        VendorHasOpenOrders.class,
                        open -> assertThat(open.arguments()).containsExactly(orders));
    }

    @Test
    void isClosedWithOrdersRefusedOrGone() {
        PlacedPurchase bought = yard.accepted();
        fulfilment.ship(yard.awa, yard.ofAwa(bought), Yard.everything());
        PlacedPurchase refused = yard.accepted();
        ordering.refuse(yard.awa, yard.ofAwa(refused), "we stop");

        vendors.close(LEA, awa, "over");

        assertThat(status()).isEqualTo(VendorStatus.TERMINATED);
        assertThat(sells()).isFalse();
        HOUSE.door(Deliveries.class).allArrived(yard.fatou, TrackingToken.NONE, yard.ofAwa(bought));
        assertThat(yard.status(bought, yard.ofAwa(bought))).isEqualTo(VendorOrderStatus.DELIVERED);
    }

    @Test
    void shutsItsMembersOutWithoutAWayBack() {
        assertThat(members()).isNotEmpty();

        vendors.close(LEA, awa, "over");

        assertThat(members()).isEmpty();
        Stream.<Runnable>of(
                        () -> vendors.reinstate(LEA, awa, "sorry"),
                        () -> vendors.approve(LEA, awa, ""),
                        () -> vendors.restrict(LEA, awa, "again"),
                        () -> vendors.suspend(LEA, awa, "again"),
                        () -> vendors.submit(yard.awa, awa),
                        () -> vendors.close(LEA, awa, "again"))
                .forEach(way -> assertThatThrownBy(way::run).isInstanceOf(VendorStandsOtherwise.class));
        assertThat(status()).isEqualTo(VendorStatus.TERMINATED);
    }

    @Test
    void cancelsWhatIsPaidForAfterTheClosure() {
        PlacedPurchase late = yard.placed();
        vendors.close(LEA, awa, "over");

        ordering.paid(late.id());
        HOUSE.wait(Duration.ofHours(48));
        HOUSE.runJobs();

        assertThat(yard.status(late, yard.ofAwa(late))).isEqualTo(VendorOrderStatus.AUTO_CANCELLED);
    }

    @Test
    @Tag("A-01")
    void isClosedByNobodyButStaff() {
        yard.accepted();

        assertThatThrownBy(() -> vendors.close(yard.awa, awa, "spite")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> vendors.close(yard.fatou, awa, "spite")).isInstanceOf(NotAllowed.class);
    }

    private VendorStatus status() {
        return vendors.view(LEA, awa).status();
    }

    private boolean sells() {
        boolean sellable = vendors.isSellable(awa);
        assertThat(HOUSE.door(Offers.class)
                        .terms(List.of(yard.basket), "SN")
                        .get(yard.basket)
                        .sellable())
                .isEqualTo(sellable);
        return sellable;
    }

    private List<Membership> members() {
        return HOUSE.inTransaction(() -> HOUSE.door(MembershipSource.class).of(yard.awa.requireUser()));
    }
}
