package org.sandaga.payout;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.sandaga.fulfilment.Deliveries;
import org.sandaga.fulfilment.Fulfilment;
import org.sandaga.fulfilment.Yard;
import org.sandaga.identity.StaffRole;
import org.sandaga.ledger.AccountKey;
import org.sandaga.ledger.Ledger;
import org.sandaga.ledger.VendorBalance;
import org.sandaga.ordering.APurchase;
import org.sandaga.ordering.NewPurchase;
import org.sandaga.ordering.PlacedPurchase;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.payment.Payments;
import org.sandaga.payment.ProviderEvent;
import org.sandaga.payment.StandInGateway;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Ids;
import org.sandaga.shared.Money;
import org.sandaga.shared.Texts;
import org.sandaga.testing.House;
import org.sandaga.testing.People;
import org.sandaga.vendor.AccountState;
import org.sandaga.vendor.OnboardingSteps;

/** A marketplace with providers in memory, two vendors with accounts, and two people of the operator's finance. */
public final class Bank implements AutoCloseable {
    static final String XOF = "XOF";

    public final House house;
    public final Yard yard;
    final StandInGateway payments;
    final StandInTransfers transfers;
    final PayoutRuns runs;
    final PayoutBook book;
    final Actor moussa;
    final Actor ndeye;

    private Bank(House house) {
        this.house = house;
        this.yard = new Yard(house);
        this.payments = house.door(StandInGateway.class);
        this.transfers = house.door(StandInTransfers.class);
        this.runs = house.door(PayoutRuns.class);
        this.book = house.door(PayoutBook.class);
        this.moussa = People.in(house).staff("Moussa", StaffRole.FINANCE);
        this.ndeye = People.in(house).staff("Ndeye", StaffRole.FINANCE);
    }

    /** Opens it; both vendors can be paid. */
    static Bank open() {
        return upTo("payout", Map.of());
    }

    /** The same on a higher floor, with settings and beans of the test's own. */
    public static Bank upTo(String top, Map<String, String> settings, Class<?>... extras) {
        Bank bank = new Bank(house(top, settings, extras));
        bank.connect(bank.yard.awa);
        bank.connect(bank.yard.binta);
        bank.house.wait(Duration.ofDays(4));
        return bank;
    }

    /** Opens it with vendors that have no account yet. */
    static Bank bare() {
        return new Bank(house("payout", Map.of()));
    }

    private static House house(String top, Map<String, String> settings, Class<?>... extras) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("sandaga.payment.provider", StandInGateway.NAME);
        List<Class<?>> beans = new ArrayList<>(List.of(extras));
        beans.add(StandInGateway.class);
        beans.add(StandInTransfers.class);
        return House.upTo(top, all, beans.toArray(Class<?>[]::new));
    }

    /** The provider has verified the vendor's account. */
    void connect(Actor vendor) {
        OnboardingSteps steps = house.door(OnboardingSteps.class);
        steps.opened(vendor.vendor(), StandInGateway.NAME, account(vendor));
        steps.stands(vendor.vendor(), new AccountState(true, true, null));
    }

    static String account(Actor vendor) {
        return "acct_" + vendor.vendor().value();
    }

    /** Awa's 21 500 at 12 % and Binta's 8 500 at 10 % on items, as in the worked example; paid and accepted. */
    PlacedPurchase sold() {
        NewPurchase.Line fan = APurchase.line(yard.fan, 1, xof(7_000));
        PlacedPurchase placed = yard.place(APurchase.in(XOF)
                .by(yard.fatou.requireUser())
                .from(yard.awa.vendor(), "Awa", 1_500, APurchase.line(yard.basket, 2, xof(10_000)))
                .from(yard.binta.vendor(), "Binta", 1_500, atTenPercent(fan))
                .priced());
        pay(placed);
        yard.accept(placed);
        return placed;
    }

    private static NewPurchase.Line atTenPercent(NewPurchase.Line line) {
        Money fee = line.total().basisPoints(1000);
        return new NewPurchase.Line(
                line.offer(),
                line.product(),
                line.variant(),
                line.title(),
                line.options(),
                line.vendorSku(),
                line.condition(),
                line.picture(),
                line.leadTimeDays(),
                line.quantity(),
                line.unitPrice(),
                line.taxes(),
                new NewPurchase.Commission(
                        line.total(), fee, fee.basisPoints(1800), Ids.next(), Texts.frEn("10 %", "10%")));
    }

    private void pay(PlacedPurchase placed) {
        String page = house.door(Payments.class)
                .start(
                        yard.fatou,
                        TrackingToken.NONE,
                        placed.id(),
                        URI.create("https://shop.example/paid"),
                        URI.create("https://shop.example/cancelled"))
                .page()
                .toString();
        String reference = page.substring(page.lastIndexOf('/') + 1);
        payments.pay(reference);
        hear(ProviderEvent.About.PAYMENT, reference);
    }

    /** A callback of the provider. */
    void hear(ProviderEvent.About about, String reference) {
        house.door(Payments.class)
                .receive(
                        StandInGateway.NAME,
                        StandInGateway.callback(Ids.next().toString(), about, reference, StandInGateway.US),
                        Map.of("signature", "good"));
    }

    /** The same, sent by both vendors and arrived. */
    public PlacedPurchase delivered() {
        PlacedPurchase placed = sold();
        send(yard.awa, yard.ofAwa(placed));
        send(yard.binta, yard.ofBinta(placed));
        return placed;
    }

    private void send(Actor vendor, VendorOrderId order) {
        house.door(Fulfilment.class).ship(vendor, order, Yard.everything());
        house.door(Deliveries.class).allArrived(yard.fatou, TrackingToken.NONE, order);
    }

    /** The same, with the hold elapsed: it is payable. */
    public PlacedPurchase matured() {
        PlacedPurchase placed = delivered();
        house.wait(Duration.ofDays(14));
        house.runJobs();
        return placed;
    }

    /** A run of all that is payable in XOF, approved by a second person and not sent yet. */
    public PayoutRunId approved() {
        PayoutRunId run = runs.propose(moussa, XOF, null);
        runs.approve(ndeye, run);
        return run;
    }

    /** A vendor's payout of a run. */
    PayoutRow payout(PayoutRunId run, Actor vendor) {
        return book.run(moussa, run).payouts().stream()
                .filter(each -> each.vendor().equals(vendor.vendor()))
                .findFirst()
                .orElseThrow();
    }

    VendorBalance balance(Actor vendor) {
        return house.door(Ledger.class).balanceOf(vendor.vendor(), XOF);
    }

    Money ledger(AccountKey account) {
        return house.door(Ledger.class).balance(account);
    }

    Money clearing() {
        return ledger(AccountKey.pspClearing(StandInGateway.NAME, XOF));
    }

    Money inTransit() {
        return ledger(AccountKey.payoutInTransit(StandInGateway.NAME, XOF));
    }

    /** What all accounts together hold, in every currency. */
    List<Long> sums() {
        return house.inTransaction(() -> house.sql()
                .list("select sum(amount_minor) as n from ledger.entry group by currency", row -> row.number("n")));
    }

    long told(String type) {
        return house.inTransaction(() -> house.sql()
                .one(
                        "select count(*) as n from shared.outbox where type = ?",
                        row -> row.number("n"),
                        "payout." + type));
    }

    static Money xof(long minor) {
        return Money.of(minor, XOF);
    }

    @Override
    public void close() {
        house.close();
    }
}
