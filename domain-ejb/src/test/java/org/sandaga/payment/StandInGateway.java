package org.sandaga.payment;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Money;

/**
 * A payment provider in memory that keeps its promises: idempotent by key, honest when asked, and able to fail before
 * or after doing what it was told. It refuses to be called inside a transaction.
 *
 * <p>{@code House.open(Map.of("sandaga.payment.provider", "standin"), StandInGateway.class)}
 */
@ApplicationScoped
public class StandInGateway implements PaymentGateway {
    /** Its name. */
    public static final String NAME = "standin";
    /** Which merchant we are. */
    public static final String US = "acct_us";

    private final Map<String, StartPayment> begunByKey = new ConcurrentHashMap<>();
    private final Map<String, PaymentState> payments = new ConcurrentHashMap<>();
    private final Map<String, RefundState> refundsByKey = new ConcurrentHashMap<>();
    private final List<String> log = java.util.Collections.synchronizedList(new ArrayList<>());
    private final EntityManager entities;
    private volatile Fault fault = Fault.NONE;
    private volatile RefundState.Status refundsAre = RefundState.Status.CONFIRMED;
    private volatile @Nullable Money fee;

    /** When it fails. */
    public enum Fault {
        NONE,
        /** Gives no answer and has done nothing. */
        BEFORE,
        /** Gives no answer though it has done it. */
        AFTER,
        /** Answers no. */
        REFUSES
    }

    @Inject
    StandInGateway(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container. */
    StandInGateway() {
        this(null);
    }

    @Override
    public String provider() {
        return NAME;
    }

    @Override
    public String merchant() {
        return US;
    }

    @Override
    public boolean takes(String currency) {
        return !currency.equals("KWD");
    }

    @Override
    public HostedPayment start(StartPayment payment, String idempotencyKey) {
        return called("start " + idempotencyKey, () -> {
            StartPayment first = begunByKey.putIfAbsent(idempotencyKey, payment);
            if (first != null && !first.equals(payment)) {
                throw new ProviderRefused(NAME, "the key was used with other parameters");
            }
            String reference = "cs_" + idempotencyKey;
            payments.putIfAbsent(
                    reference,
                    new PaymentState(
                            reference,
                            PaymentState.Status.PENDING,
                            payment.amount(),
                            null,
                            null,
                            US,
                            payment.purchase().text(),
                            payment.attempt().text(),
                            null));
            return new HostedPayment(reference, URI.create("https://pay.example/" + reference));
        });
    }

    @Override
    public Optional<PaymentState> fetch(String reference) {
        return called("fetch " + reference, () -> Optional.ofNullable(payments.get(reference)));
    }

    @Override
    public void expire(String reference) {
        called(
                "expire " + reference,
                () -> payments.computeIfPresent(
                        reference,
                        (name, state) -> state.status() == PaymentState.Status.PENDING
                                ? with(state, PaymentState.Status.EXPIRED)
                                : state));
    }

    @Override
    public RefundState refund(StartRefund refund, String idempotencyKey) {
        return called(
                "refund " + idempotencyKey,
                () -> refundsByKey.computeIfAbsent(
                        idempotencyKey,
                        key -> new RefundState(
                                "re_" + key,
                                refundsAre,
                                refund.amount(),
                                refundsAre == RefundState.Status.FAILED ? "card closed" : null)));
    }

    @Override
    public Optional<RefundState> fetchRefund(String reference) {
        return called(
                "fetchRefund " + reference,
                () -> refundsByKey.values().stream()
                        .filter(refund -> refund.reference().equals(reference))
                        .findFirst());
    }

    @Override
    public ProviderEvent verify(byte[] body, Map<String, String> headers) {
        if (!"good".equals(headers.get("signature"))) {
            throw new WebhookNotGenuine(NAME);
        }
        String[] parts = new String(body, StandardCharsets.UTF_8).split("\\|");
        return new ProviderEvent(parts[0], "test", ProviderEvent.About.valueOf(parts[1]), parts[2], parts[3]);
    }

    /** The bytes of a callback about something of ours. */
    public static byte[] callback(String id, ProviderEvent.About about, String reference, String merchant) {
        return String.join("|", id, about.name(), reference, merchant).getBytes(StandardCharsets.UTF_8);
    }

    /** The shopper pays on the open page; on a closed one nothing happens. */
    public void pay(String reference) {
        payments.computeIfPresent(
                reference, (name, state) -> state.status() == PaymentState.Status.PENDING ? captured(state) : state);
    }

    /** The fee of each payment from now on, also in another currency than the payment's, instead of 1 %. */
    public void keeps(Money next) {
        fee = next;
    }

    private PaymentState captured(PaymentState state) {
        PaymentState usual = with(state, PaymentState.Status.CAPTURED);
        return new PaymentState(
                usual.reference(),
                usual.status(),
                usual.amount(),
                fee == null ? usual.fee() : fee,
                usual.charge(),
                usual.merchant(),
                usual.purchase(),
                usual.attempt(),
                usual.failure());
    }

    /** The shopper's card is declined; the page stays open for another. */
    public void decline(String reference) {
        tamper(reference, state -> without(state, PaymentState.Status.PENDING));
    }

    /** A slow bank says no after the page was done with. */
    public void fail(String reference) {
        tamper(reference, state -> without(state, PaymentState.Status.FAILED));
    }

    private static PaymentState without(PaymentState state, PaymentState.Status status) {
        return new PaymentState(
                state.reference(),
                status,
                state.amount(),
                null,
                null,
                state.merchant(),
                state.purchase(),
                state.attempt(),
                "insufficient_funds");
    }

    /** The money comes whatever the page's state, as with a slow bank. */
    public void payLate(String reference) {
        payments.computeIfPresent(reference, (name, state) -> with(state, PaymentState.Status.CAPTURED));
    }

    /** Changes what it will say of a payment. */
    public void tamper(String reference, UnaryOperator<PaymentState> how) {
        payments.computeIfPresent(reference, (name, state) -> how.apply(state));
    }

    /** Knows a payment that nobody of ours began. */
    public void know(PaymentState state) {
        payments.put(state.reference(), state);
    }

    /** Knows nothing of a payment any more. */
    public void forget(String reference) {
        payments.remove(reference);
    }

    /** What it holds of a payment. */
    public PaymentState state(String reference) {
        return payments.get(reference);
    }

    /** How it answers from now on. */
    public void will(Fault next) {
        fault = next;
    }

    /** How refunds end from now on. */
    public void refundsEnd(RefundState.Status as) {
        refundsAre = as;
        refundsByKey.replaceAll((key, refund) -> new RefundState(refund.reference(), as, refund.amount(), null));
    }

    /** All it gave back. */
    public Money givenBack(String currency) {
        return Money.sum(
                refundsByKey.values().stream()
                        .map(RefundState::amount)
                        .filter(amount -> amount.currency().equals(currency))
                        .toList(),
                currency);
    }

    /** What it was asked, in order. */
    public List<String> calls(String beginning) {
        return log.stream().filter(call -> call.startsWith(beginning)).toList();
    }

    /** The money of a captured payment: the amount, a fee of 1 %, a name for refunds. */
    public static PaymentState with(PaymentState state, PaymentState.Status status) {
        boolean captured = status == PaymentState.Status.CAPTURED;
        return new PaymentState(
                state.reference(),
                status,
                state.amount(),
                captured ? state.amount().basisPoints(100) : null,
                captured ? "ch_" + state.reference() : null,
                state.merchant(),
                state.purchase(),
                state.attempt(),
                captured ? null : state.failure());
    }

    private <T> T called(String what, Supplier<T> work) {
        requireNoTransaction(what);
        log.add(what);
        if (fault == Fault.BEFORE) {
            throw new ProviderUnavailable(NAME);
        }
        if (fault == Fault.REFUSES) {
            throw new ProviderRefused(NAME, "no");
        }
        T answer = work.get();
        if (fault == Fault.AFTER) {
            throw new ProviderUnavailable(NAME);
        }
        return answer;
    }

    private void requireNoTransaction(String what) {
        @Nullable Boolean inside;
        try {
            inside = entities.isOpen();
        } catch (IllegalStateException outside) {
            inside = null;
        }
        if (inside != null) {
            throw new AssertionError(what + " was called inside a transaction");
        }
    }
}
