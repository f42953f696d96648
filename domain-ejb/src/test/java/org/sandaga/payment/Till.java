package org.sandaga.payment;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import org.sandaga.ledger.AccountKey;
import org.sandaga.ledger.AccountType;
import org.sandaga.ledger.Ledger;
import org.sandaga.ordering.APurchase;
import org.sandaga.ordering.OrderBook;
import org.sandaga.ordering.Ordering;
import org.sandaga.ordering.PlacedPurchase;
import org.sandaga.ordering.PurchaseView;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.ordering.VendorOrderStatus;
import org.sandaga.shared.Actor;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Money;
import org.sandaga.shared.Permission;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;
import org.sandaga.testing.House;

/** A house with a payment provider in memory, and what tests of money say in one line. */
public final class Till implements AutoCloseable {
    /** The shopper. */
    public static final UserId FATOU = UserId.next();

    private static final URI SUCCESS = URI.create("https://shop.example/paid");
    private static final URI CANCEL = URI.create("https://shop.example/cancelled");

    /** Two vendors. */
    public final VendorId awa = VendorId.next();

    public final VendorId binta = VendorId.next();

    public final House house;
    public final StandInGateway gateway;
    public final Payments payments;
    public final Ordering ordering;

    private Till(Class<?>... extras) {
        List<Class<?>> all = new ArrayList<>(Arrays.asList(extras));
        all.add(StandInGateway.class);
        house = House.upTo(
                "payment", Map.of("sandaga.payment.provider", StandInGateway.NAME), all.toArray(Class<?>[]::new));
        gateway = house.door(StandInGateway.class);
        payments = house.door(Payments.class);
        ordering = house.door(Ordering.class);
    }

    /** Opens it, with beans of the test's own. */
    public static Till open(Class<?>... extras) {
        return new Till(extras);
    }

    /** 23 000 XOF of Awa's, 8 500 of Binta's, unpaid, with half an hour to pay. */
    public PlacedPurchase placed() {
        APurchase wanted = APurchase.in("XOF").by(FATOU).payableFor(Duration.ofMinutes(30), now());
        return ordering.place(wanted.from(awa, "Awa", 1_500, wanted.line(2, 10_750))
                .from(binta, "Binta", 1_500, wanted.line(1, 7_000))
                .priced());
    }

    /** The same, paid. */
    public PlacedPurchase paid() {
        PlacedPurchase placed = placed();
        String reference = begin(placed);
        gateway.pay(reference);
        hear(reference);
        return placed;
    }

    /** Opens the hosted page; returns the provider's name of it. */
    public String begin(PlacedPurchase placed) {
        String page = start(placed).page().toString();
        return page.substring(page.lastIndexOf('/') + 1);
    }

    /** What clicking on "pay" does. */
    public PaymentPage start(PlacedPurchase placed) {
        return payments.start(Actor.shopper(FATOU), TrackingToken.NONE, placed.id(), SUCCESS, CANCEL);
    }

    /** A callback about a payment. */
    public void hear(String reference) {
        hear("evt_" + reference, reference);
    }

    /** A callback of a given name about a payment. */
    public void hear(String event, String reference) {
        payments.receive(
                StandInGateway.NAME,
                StandInGateway.callback(event, ProviderEvent.About.PAYMENT, reference, StandInGateway.US),
                Map.of("signature", "good"));
    }

    /** Lets what was told be heard, and the jobs run. */
    public void settleDown() {
        house.deliver("payment", "payout", "fulfilment");
        house.runJobs();
    }

    /** Moves the clock and lets the jobs run. */
    public void wait(Duration duration) {
        house.wait(duration);
        settleDown();
    }

    public java.time.Instant now() {
        return house.inTransaction(() -> house.door(BusinessTime.class).now());
    }

    public PurchaseView view(PlacedPurchase placed) {
        return house.door(OrderBook.class).purchase(Actor.shopper(FATOU), TrackingToken.NONE, placed.id());
    }

    public PaymentView payment(PlacedPurchase placed) {
        return payments.view(Actor.shopper(FATOU), TrackingToken.NONE, placed.id());
    }

    public List<VendorOrderStatus> statuses(PlacedPurchase placed) {
        return view(placed).orders().stream().map(order -> order.status()).toList();
    }

    public VendorOrderId firstOrder(PlacedPurchase placed) {
        return view(placed).orders().getFirst().id();
    }

    /** What the ledger says. */
    public Money balance(AccountKey account) {
        return house.door(Ledger.class).balance(account);
    }

    public long pending(VendorId vendor) {
        return balance(AccountKey.vendorPending(vendor, "XOF")).minor();
    }

    public long clearing() {
        return balance(AccountKey.pspClearing(StandInGateway.NAME, "XOF")).minor();
    }

    public long platform(AccountType type) {
        return balance(AccountKey.platform(type, "XOF")).minor();
    }

    public static Actor member(VendorId vendor) {
        return Actor.member(UserId.next(), vendor, EnumSet.of(Permission.SHOP_ORDERS, Permission.SHOP_FINANCE));
    }

    @Override
    public void close() {
        house.close();
    }
}
