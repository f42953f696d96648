package org.sandaga.analytics;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.Drafts;
import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.Proposals;
import org.sandaga.checkout.Bazaar;
import org.sandaga.fulfilment.Fulfilment;
import org.sandaga.fulfilment.Parcel;
import org.sandaga.inventory.Inventory;
import org.sandaga.offer.OfferId;
import org.sandaga.ordering.OrderBook;
import org.sandaga.ordering.Ordering;
import org.sandaga.ordering.PurchaseId;
import org.sandaga.ordering.ShippedLine;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.ordering.VendorOrderView;
import org.sandaga.payment.StandInGateway;
import org.sandaga.shared.Actor;
import org.sandaga.shared.MarketClock;
import org.sandaga.shared.Money;
import org.sandaga.shared.Permission;
import org.sandaga.shared.Texts;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;
import org.sandaga.shipping.ShippingProfiles;
import org.sandaga.shipping.ShippingRate;
import org.sandaga.testing.House;
import org.sandaga.testing.People;
import org.sandaga.testing.Trade;
import org.sandaga.vendor.AccountState;
import org.sandaga.vendor.Establishment;
import org.sandaga.vendor.OnboardingSteps;
import org.sandaga.vendor.Shops;
import org.sandaga.vendor.VendorApplication;
import org.sandaga.vendor.VendorKind;
import org.sandaga.vendor.Vendors;

import static org.assertj.core.api.Assertions.assertThat;

/** Each thing to do is told while it waits, and no longer once it is done. */
class ShopTasksIT {
    private static final House HOUSE = Trade.open();
    private static final Bazaar BAZAAR = Bazaar.in(HOUSE);
    private static final People PEOPLE = People.in(HOUSE);
    private static final CategoryId CATEGORY = BAZAAR.category("Nattes");
    private static final Set<Permission> ALL = EnumSet.range(Permission.SHOP_ORDERS, Permission.SHOP_TEAM);
    private static final Money PRICE = Money.of(5_000, "XOF");
    private static final AtomicInteger COUNT = new AtomicInteger();

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @ParameterizedTest
    @EnumSource(ShopTask.Kind.class)
    void toldUntilItIsDone(ShopTask.Kind kind) {
        Waiting thing = waiting(kind);
        assertThat(kinds(thing.shop())).contains(kind);

        thing.done().run();

        assertThat(kinds(thing.shop())).doesNotContain(kind);
    }

    private static Waiting waiting(ShopTask.Kind kind) {
        return switch (kind) {
            case ACCEPT_NOW -> orderAboutToExpire();
            case MEND_APPLICATION -> applicationSentBack();
            case SUBMIT_APPLICATION -> applicationBegun();
            case PAYOUT_DECLINED -> payoutDeclined();
            case FIRST_OFFER -> nothingOffered();
            case SET_RATES -> nothingShipped();
            case OPEN_ACCOUNT -> noAccount();
            case ACCEPT -> orderPaid();
            case SHIP -> orderAccepted();
            case SHIP_LATE -> orderOverdue();
            case SHIP_REST -> orderShippedInPart();
            case SOLD_OUT -> inStock(0);
            case LOW_STOCK -> inStock(ShopTaskQueries.LITTLE);
            case MEND_PRODUCT -> proposalSentBack();
            case REOPEN -> closed();
        };
    }

    private static List<ShopTask.Kind> kinds(Actor shop) {
        return HOUSE.door(ShopTasks.class).of(shop).stream().map(ShopTask::kind).toList();
    }

    private static Waiting orderAboutToExpire() {
        Actor shop = shop();
        VendorOrderView order = sold(shop);
        HOUSE.wait(Duration.ofHours(30));
        return new Waiting(shop, () -> HOUSE.door(Ordering.class).accept(shop, order.id()));
    }

    private static Waiting applicationSentBack() {
        Waiting begun = applicationBegun();
        begun.done().run();
        HOUSE.door(Vendors.class).requestChanges(Actor.SYSTEM, begun.shop().vendor(), "the legal name");
        return begun;
    }

    private static Waiting applicationBegun() {
        Vendors vendors = HOUSE.door(Vendors.class);
        Actor owner = PEOPLE.shopper(name());
        VendorId vendor = vendors.apply(
                owner,
                new VendorApplication(
                        name(),
                        "EI",
                        VendorKind.INDIVIDUAL,
                        "SN",
                        "new@example.org",
                        Texts.of("fr", "Nattes"),
                        "fr",
                        Establishment.UNKNOWN));
        return new Waiting(Actor.member(owner.requireUser(), vendor, ALL), () -> vendors.submit(owner, vendor));
    }

    private static Waiting payoutDeclined() {
        VendorId awa = HOUSE.inTransaction(() -> HOUSE.sql()
                .one("select id from vendor.vendor where display_name = 'Awa'", row -> new VendorId(row.uuid("id"))));
        payouts(awa, "FAILED");
        return new Waiting(Actor.member(UserId.next(), awa, ALL), () -> payouts(awa, "SENT"));
    }

    private static void payouts(VendorId vendor, String status) {
        assertThat(HOUSE.inTransaction(() ->
                        HOUSE.sql().update("update payout.payout set status = ? where vendor_id = ?", status, vendor)))
                .isPositive();
    }

    private static Waiting nothingOffered() {
        Actor shop = shop();
        return new Waiting(shop, () -> BAZAAR.offer(shop, CATEGORY, PRICE, 0));
    }

    private static Waiting nothingShipped() {
        Actor shop = PEOPLE.vendor(name());
        return new Waiting(
                shop, () -> HOUSE.door(ShippingProfiles.class).setRate(shop, new ShippingRate("SN", PRICE, 2, 5)));
    }

    private static Waiting noAccount() {
        Actor shop = shop();
        OnboardingSteps accounts = HOUSE.door(OnboardingSteps.class);
        return new Waiting(shop, () -> {
            accounts.opened(shop.vendor(), StandInGateway.NAME, "acct_" + COUNT.incrementAndGet());
            accounts.stands(shop.vendor(), new AccountState(true, true, null));
        });
    }

    private static Waiting orderPaid() {
        Actor shop = shop();
        VendorOrderView order = sold(shop);
        return new Waiting(shop, () -> HOUSE.door(Ordering.class).accept(shop, order.id()));
    }

    private static Waiting orderAccepted() {
        Actor shop = shop();
        VendorOrderView order = accepted(shop);
        return new Waiting(shop, () -> ship(shop, order, List.of()));
    }

    private static Waiting orderOverdue() {
        Waiting accepted = orderAccepted();
        HOUSE.wait(Duration.ofDays(10));
        return accepted;
    }

    private static Waiting orderShippedInPart() {
        Actor shop = shop();
        VendorOrderView order = accepted(shop);
        ship(shop, order, List.of(new ShippedLine(order.lines().getFirst().id(), 1)));
        return new Waiting(shop, () -> ship(shop, order, List.of()));
    }

    private static void ship(Actor shop, VendorOrderView order, List<ShippedLine> lines) {
        HOUSE.door(Fulfilment.class).ship(shop, order.id(), new Parcel("own", null, lines));
    }

    private static Waiting inStock(int pieces) {
        Actor shop = shop();
        OfferId offer = BAZAAR.offer(shop, CATEGORY, PRICE, pieces);
        return new Waiting(shop, () -> HOUSE.door(Inventory.class).receive(shop, offer, 10, ""));
    }

    private static Waiting proposalSentBack() {
        Actor shop = shop();
        Proposals proposals = HOUSE.door(Proposals.class);
        ProductId mat = proposals.propose(shop, Drafts.simple(CATEGORY, "Natte", "Mat"));
        proposals.sendBack(Actor.SYSTEM, mat, "the size is missing");
        return new Waiting(
                shop,
                () -> proposals.proposeAgain(
                        shop,
                        mat,
                        proposals.proposal(shop, mat).version(),
                        Drafts.simple(CATEGORY, "Natte 2 m", "Mat 2 m")));
    }

    private static Waiting closed() {
        Actor shop = shop();
        Shops shops = HOUSE.door(Shops.class);
        shops.closeBetween(shop, HOUSE.door(MarketClock.class).now(), null);
        return new Waiting(shop, () -> shops.closeBetween(shop, null, null));
    }

    private static VendorOrderView accepted(Actor shop) {
        VendorOrderView order = sold(shop);
        HOUSE.door(Ordering.class).accept(shop, order.id());
        return order;
    }

    private static VendorOrderView sold(Actor shop) {
        OfferId offer = BAZAAR.offer(shop, CATEGORY, PRICE, 20);
        PurchaseId purchase = BAZAAR.purchase(BAZAAR.cart("SN", 2, offer), "SN").purchase();
        HOUSE.door(Ordering.class).paid(purchase);
        HOUSE.deliver("inventory");
        return HOUSE.door(OrderBook.class)
                .purchase(Actor.SYSTEM, TrackingToken.NONE, purchase)
                .orders()
                .getFirst();
    }

    /** A shop that ships. */
    private static Actor shop() {
        return BAZAAR.vendor(name(), "SN", Money.of(1_500, "XOF"));
    }

    private static String name() {
        return "Shop" + COUNT.incrementAndGet();
    }

    /** Something that a shop has to do, and what does it. */
    private record Waiting(Actor shop, Runnable done) {}
}
