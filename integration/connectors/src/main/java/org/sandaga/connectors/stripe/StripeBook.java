package org.sandaga.connectors.stripe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.StripeCollection;
import com.stripe.model.TransferReversal;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.BalanceTransactionRetrieveParams;

import org.sandaga.payment.Movement;
import org.sandaga.payment.ProviderBook;

/** Stripe's own book of our money: its balance transactions. */
@ApplicationScoped
class StripeBook implements ProviderBook {
    private static final long MOST = 100;
    private static final BalanceTransactionRetrieveParams WITH_SOURCE =
            BalanceTransactionRetrieveParams.builder().addExpand("source").build();

    private final StripeSettings settings;
    private final StripeCalls calls;

    @Inject
    StripeBook(StripeSettings settings, StripeCalls calls) {
        this.settings = settings;
        this.calls = calls;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    StripeBook() {
        this(null, null);
    }

    @Override
    public String provider() {
        return StripeSettings.NAME;
    }

    @Override
    public boolean isConnected() {
        return settings.isConnected();
    }

    @Override
    public Page read(Instant since, @Nullable String after) {
        BalanceTransactionListParams.Builder wanted = BalanceTransactionListParams.builder()
                .setCreated(BalanceTransactionListParams.Created.builder()
                        .setGte(since.getEpochSecond())
                        .build())
                .setLimit(MOST);
        if (after != null) {
            wanted.setStartingAfter(after);
        }
        return calls.ask(stripe -> page(stripe, wanted.build()));
    }

    private static Page page(StripeClient stripe, BalanceTransactionListParams wanted) throws StripeException {
        StripeCollection<BalanceTransaction> answer =
                stripe.v1().balanceTransactions().list(wanted);
        List<Movement> movements = new ArrayList<>();
        for (BalanceTransaction line : answer.getData()) {
            movements.add(movement(stripe, line));
        }
        boolean more = Boolean.TRUE.equals(answer.getHasMore()) && !movements.isEmpty();
        return new Page(movements, more ? movements.getLast().id() : null);
    }

    private static Movement movement(StripeClient stripe, BalanceTransaction line) throws StripeException {
        return new Movement(
                line.getId(),
                kind(line.getType()),
                name(stripe, line),
                StripeAmounts.money(line.getNet(), line.getCurrency()),
                Instant.ofEpochSecond(line.getCreated()));
    }

    /** A transfer that came back is a thing of its own at Stripe; here it is the transfer. */
    private static String name(StripeClient stripe, BalanceTransaction line) throws StripeException {
        if (!line.getType().equals("transfer_refund")) {
            return line.getSource() == null ? line.getId() : line.getSource();
        }
        BalanceTransaction whole = stripe.v1().balanceTransactions().retrieve(line.getId(), WITH_SOURCE);
        return whole.getSourceObject() instanceof TransferReversal reversal ? reversal.getTransfer() : line.getSource();
    }

    private static Movement.Kind kind(String type) {
        return switch (type) {
            case "charge", "payment" -> Movement.Kind.PAYMENT;
            case "refund", "payment_refund", "refund_failure", "payment_failure_refund" -> Movement.Kind.REFUND;
            case "transfer", "transfer_refund", "transfer_cancel", "transfer_failure" -> Movement.Kind.TRANSFER;
            case "payout", "payout_cancel", "payout_failure" -> Movement.Kind.WITHDRAWAL;
            default -> Movement.Kind.OTHER;
        };
    }
}
