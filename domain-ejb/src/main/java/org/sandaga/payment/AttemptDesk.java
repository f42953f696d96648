package org.sandaga.payment;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.ordering.Bill;
import org.sandaga.ordering.OrderBook;
import org.sandaga.ordering.PurchaseId;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.SystemTime;

/** The short transactions around a hosted page: the intent before the provider is called, its answer after. */
@Stateless
public class AttemptDesk {
    private final Attempts attempts;
    private final PaymentRecords payments;
    private final OrderBook orders;
    private final PaymentSettings settings;
    private final BusinessTime time;
    private final SystemTime systemTime;

    @Inject
    AttemptDesk(
            Attempts attempts,
            PaymentRecords payments,
            OrderBook orders,
            PaymentSettings settings,
            BusinessTime time,
            SystemTime systemTime) {
        this.attempts = attempts;
        this.payments = payments;
        this.orders = orders;
        this.settings = settings;
        this.time = time;
        this.systemTime = systemTime;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public AttemptDesk() {
        this(null, null, null, null, null, null);
    }

    /**
     * The live attempt of a purchase, or a new one when there is none; of several who ask at once all get the same.
     *
     * @throws PurchaseNotPayable when it waits for no money, or its time is over
     */
    public Attempt begin(PurchaseId purchase, String provider, URI successUrl, URI cancelUrl) {
        Bill first = orders.bill(purchase);
        requirePayable(first);
        PaymentRecords.PaymentRow payment = payments.ensure(first, provider);
        Bill bill = orders.bill(purchase);
        requirePayable(bill);
        return attempts.liveOf(purchase).stream()
                .findFirst()
                .orElseGet(() -> attempts.add(payment.id(), request(bill, successUrl, cancelUrl), provider));
    }

    private void requirePayable(Bill bill) {
        boolean inTime = time.now().isBefore(bill.payBefore());
        if (!bill.awaitsPayment() || !inTime || !bill.total().isPositive()) {
            throw new PurchaseNotPayable(bill.number());
        }
    }

    private StartPayment request(Bill bill, URI successUrl, URI cancelUrl) {
        return new StartPayment(
                AttemptId.next(),
                bill.purchase(),
                bill.number(),
                bill.total(),
                bill.positions().stream()
                        .map(position -> new StartPayment.Line(position.name(), position.amount()))
                        .toList(),
                successUrl,
                cancelUrl,
                systemTime.now().plus(settings.pageLife()),
                bill.language(),
                bill.email());
    }

    /** The provider has opened the page. */
    public Attempt opened(AttemptId id, HostedPayment hosted) {
        attempts.opened(id, hosted);
        return attempts.get(id);
    }

    /** The provider will not open a page; another attempt may be made. */
    public void refused(AttemptId id, String reason) {
        attempts.give(id, AttemptStatus.FAILED, reason);
    }

    /** The page must have closed by itself, though the provider could not be asked. */
    public void closedByItself(AttemptId id) {
        attempts.give(id, AttemptStatus.EXPIRED, "closed by itself");
    }

    /** The attempt as it stands. */
    public Attempt get(AttemptId id) {
        return attempts.get(id);
    }

    /** The attempt of a provider's name, or of the name that the provider kept for us. */
    public Optional<Attempt> find(String provider, PaymentState state) {
        return attempts.byReference(provider, state.reference()).or(() -> kept(state));
    }

    private Optional<Attempt> kept(PaymentState state) {
        String name = state.attempt();
        if (name == null || !name.startsWith(AttemptId.PREFIX + "_")) {
            return Optional.empty();
        }
        return attempts.find(AttemptId.parse(name))
                .filter(attempt ->
                        attempt.reference() == null || attempt.reference().equals(state.reference()));
    }

    /** Live attempts of a purchase. */
    public List<Attempt> liveOf(PurchaseId purchase) {
        return attempts.liveOf(purchase);
    }

    /** Attempts whose provider should be asked for news. */
    public List<Attempt> toCheck(int most) {
        return attempts.toCheck(time.now(), most);
    }

    /** Live attempts whose purchase waits for no money any more. */
    public List<Attempt> leftOver(int most) {
        return attempts.leftOver(most);
    }

    /** The job has asked the provider, whatever came of it; it asks again later. */
    public void checked(Attempt attempt) {
        attempts.checked(attempt);
    }

    /** Whether the page has closed by itself by now. */
    public boolean hasClosed(Attempt attempt) {
        return attempt.isClosedByItself(systemTime.now());
    }

    /** Whether the page has closed by itself, with some minutes to spare for a payment under way. */
    public boolean isClosedByItself(Attempt attempt) {
        Instant now = systemTime.now();
        return attempt.isClosedByItself(now.minusSeconds(15 * 60L));
    }
}
