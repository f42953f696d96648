package org.sandaga.testing;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.sandaga.cart.CartKey;
import org.sandaga.catalog.CategoryId;
import org.sandaga.checkout.Bazaar;
import org.sandaga.checkout.Receipt;
import org.sandaga.fulfilment.Deliveries;
import org.sandaga.fulfilment.Fulfilment;
import org.sandaga.fulfilment.Parcel;
import org.sandaga.identity.StaffRole;
import org.sandaga.offer.OfferId;
import org.sandaga.ordering.OrderBook;
import org.sandaga.ordering.Ordering;
import org.sandaga.ordering.ShippedLine;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.ordering.VendorOrderView;
import org.sandaga.payment.Payments;
import org.sandaga.payment.ProviderEvent;
import org.sandaga.payment.StandInGateway;
import org.sandaga.payout.PayoutRuns;
import org.sandaga.payout.StandInTransfers;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Money;
import org.sandaga.vendor.AccountState;
import org.sandaga.vendor.OnboardingSteps;

/** A little of everything a marketplace lives through, made through the doors, for tests that look at the whole. */
public final class Trade {
    private static final URI SHOP = URI.create("https://shop.example/");

    private final House house;
    private final Bazaar bazaar;

    private Trade(House house) {
        this.house = house;
        this.bazaar = Bazaar.in(house);
    }

    /**
     * A house in which one purchase was delivered and paid out to one of its vendors, one shipped in part and refused in
     * part, one given up and one waits for money.
     */
    public static House open() {
        House house = notBegun();
        new Trade(house).happen();
        return house;
    }

    /** A house with providers in memory, in which nothing has happened yet. */
    public static House notBegun() {
        return House.open(
                Map.of("sandaga.payment.provider", StandInGateway.NAME), StandInGateway.class, StandInTransfers.class);
    }

    /** A guest pays for a purchase on the provider's page, and what that leads to happens. */
    public static void pay(House house, Receipt receipt) {
        Payments payments = house.door(Payments.class);
        String page = payments.start(Actor.GUEST, receipt.tracking(), receipt.purchase(), SHOP, SHOP)
                .page()
                .toString();
        String reference = page.substring(page.lastIndexOf('/') + 1);
        house.door(StandInGateway.class).pay(reference);
        payments.receive(
                StandInGateway.NAME,
                StandInGateway.callback("evt_" + reference, ProviderEvent.About.PAYMENT, reference, StandInGateway.US),
                Map.of("signature", "good"));
        settle(house);
    }

    /** A vendor accepts an order and sends all of it, and it arrives. */
    public static void send(House house, Actor vendor, VendorOrderId order) {
        house.door(Ordering.class).accept(vendor, order);
        house.door(Fulfilment.class).ship(vendor, order, new Parcel("own", null, List.of()));
        house.door(Deliveries.class).allArrived(Actor.SYSTEM, TrackingToken.NONE, order);
    }

    /** What has arrived becomes due, and two people pay it out. */
    public static void payOut(House house, Actor proposer, Actor approver) {
        house.wait(Duration.ofDays(14));
        settle(house);
        PayoutRuns runs = house.door(PayoutRuns.class);
        runs.approve(approver, runs.propose(proposer, "XOF", null));
        settle(house);
    }

    /** Lets what was told be heard, and the jobs run. */
    public static void settle(House house) {
        house.deliver("inventory", "ordering", "payment", "fulfilment", "payout");
        house.runJobs();
    }

    private void happen() {
        Actor awa = bazaar.vendor("Awa", "SN", xof(1_500));
        Actor binta = bazaar.vendor("Binta", "SN", xof(1_500));
        CategoryId home = bazaar.category("Maison");
        OfferId basket = bazaar.offer(awa, home, xof(10_750), 20);
        OfferId fan = bazaar.offer(binta, home, xof(7_000), 20);

        paidOut(paid(basket, fan), awa, binta);
        abandoned(basket, fan);
        worked(paid(basket, fan), awa, binta);
        buy(basket, fan);
        house.runJobs();
    }

    private void paidOut(Receipt paid, Actor awa, Actor binta) {
        OnboardingSteps accounts = house.door(OnboardingSteps.class);
        accounts.opened(awa.vendor(), StandInGateway.NAME, "acct_awa");
        accounts.stands(awa.vendor(), new AccountState(true, true, null));
        for (VendorOrderView order : orders(paid)) {
            send(house, order.vendorName().equals("Awa") ? awa : binta, order.id());
        }
        payOut(
                house,
                People.in(house).staff("Moussa", StaffRole.FINANCE),
                People.in(house).staff("Ndeye", StaffRole.FINANCE));
    }

    private List<VendorOrderView> orders(Receipt paid) {
        return house.door(OrderBook.class)
                .purchase(Actor.SYSTEM, TrackingToken.NONE, paid.purchase())
                .orders();
    }

    private void worked(Receipt paid, Actor awa, Actor binta) {
        Ordering ordering = house.door(Ordering.class);
        for (VendorOrderView order : orders(paid)) {
            if (order.vendorName().equals("Awa")) {
                ordering.accept(awa, order.id());
                ShippedLine one = new ShippedLine(order.lines().getFirst().id(), 1);
                house.door(Fulfilment.class).ship(awa, order.id(), new Parcel("own", null, List.of(one)));
            } else {
                ordering.refuse(binta, order.id(), "out of season");
            }
        }
        settle(house);
    }

    private void abandoned(OfferId... offers) {
        buy(offers);
        house.wait(Duration.ofHours(1));
        settle(house);
    }

    private Receipt paid(OfferId... offers) {
        Receipt receipt = buy(offers);
        pay(house, receipt);
        return receipt;
    }

    private Receipt buy(OfferId... offers) {
        CartKey cart = bazaar.cart("SN", 2, offers);
        return bazaar.purchase(cart, "SN");
    }

    private static Money xof(long minor) {
        return Money.of(minor, "XOF");
    }
}
