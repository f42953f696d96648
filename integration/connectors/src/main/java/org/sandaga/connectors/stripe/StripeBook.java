package org.sandaga.connectors.stripe;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import com.stripe.model.BalanceTransaction;
import com.stripe.model.BalanceTransactionSource;
import com.stripe.model.Charge;
import com.stripe.model.Refund;
import com.stripe.model.StripeCollection;
import com.stripe.model.Transfer;
import com.stripe.model.TransferReversal;
import com.stripe.param.BalanceTransactionListParams;

import org.sandaga.payment.Movement;
import org.sandaga.payment.ProviderBook;
import org.sandaga.shared.Money;

/** Stripe's own book of our money: its balance transactions, in the currencies in which our books have them. */
@ApplicationScoped
class StripeBook implements ProviderBook {
    /** Half of what Stripe gives: each line brings what it is about, and an answer may have no more than a megabyte. */
    private static final long MOST = 50;

    private static final String TRANSFER_CAME_BACK = "transfer_refund";
    private static final String FEE = ":fee";
    private static final Set<Movement.Kind> OF_OURS =
            Set.of(Movement.Kind.PAYMENT, Movement.Kind.REFUND, Movement.Kind.TRANSFER);

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
                .addExpand("data.source")
                .setLimit(MOST);
        if (after != null) {
            wanted.setStartingAfter(after);
        }
        StripeCollection<BalanceTransaction> answer =
                calls.ask(stripe -> stripe.v1().balanceTransactions().list(wanted.build()));
        List<BalanceTransaction> lines = answer.getData();
        boolean more = Boolean.TRUE.equals(answer.getHasMore()) && !lines.isEmpty();
        return new Page(
                lines.stream().flatMap(StripeBook::movements).toList(),
                more ? lines.getLast().getId() : null);
    }

    /**
     * A line is in the currency of our balance. Where Stripe converted into it, what moved is told in the currency that
     * it was asked for in, as our books have it, and the fee beside it as Stripe took it.
     */
    private static Stream<Movement> movements(BalanceTransaction line) {
        boolean converted = line.getExchangeRate() != null && OF_OURS.contains(kind(line.getType()));
        Thing thing = converted || line.getType().equals(TRANSFER_CAME_BACK) ? Thing.of(line.getSourceObject()) : null;
        if (thing == null) {
            return Stream.of(movement(line, line.getId(), name(line), net(line)));
        }
        if (!converted) {
            return Stream.of(movement(line, line.getId(), thing.name(), net(line)));
        }
        Money moved = line.getAmount() < 0 ? thing.amount().negated() : thing.amount();
        Money fee = StripeAmounts.money(line.getFee(), line.getCurrency());
        return Stream.of(
                        movement(line, line.getId(), thing.name(), moved),
                        movement(line, line.getId() + FEE, thing.name(), fee.negated()))
                .filter(each -> !each.net().isZero());
    }

    private static Movement movement(BalanceTransaction line, String id, String name, Money net) {
        return new Movement(id, kind(line.getType()), name, net, Instant.ofEpochSecond(line.getCreated()));
    }

    private static Money net(BalanceTransaction line) {
        return StripeAmounts.money(line.getNet(), line.getCurrency());
    }

    private static String name(BalanceTransaction line) {
        return line.getSource() == null ? line.getId() : line.getSource();
    }

    private static Movement.Kind kind(String type) {
        return switch (type) {
            case "charge", "payment" -> Movement.Kind.PAYMENT;
            case "refund", "payment_refund", "refund_failure", "payment_failure_refund" -> Movement.Kind.REFUND;
            case "transfer", TRANSFER_CAME_BACK, "transfer_cancel", "transfer_failure" -> Movement.Kind.TRANSFER;
            case "payout", "payout_cancel", "payout_failure", "topup", "topup_reversal" -> Movement.Kind.WITHDRAWAL;
            default -> Movement.Kind.OTHER;
        };
    }

    /**
     * What a line is about.
     *
     * @param name what our books know it by; a transfer that came back is a thing of its own at Stripe, here it is the
     *     transfer
     * @param amount as it was asked for, never negative
     */
    private record Thing(String name, Money amount) {

        /** Null for what is none of ours and what Stripe does not tell: such a line is told as it stands. */
        static @Nullable Thing of(@Nullable BalanceTransactionSource source) {
            if (source == null) {
                return null;
            }
            return switch (source) {
                case Charge charge -> new Thing(charge.getId(), charge.getAmount(), charge.getCurrency());
                case Refund refund -> new Thing(refund.getId(), refund.getAmount(), refund.getCurrency());
                case Transfer transfer -> new Thing(transfer.getId(), transfer.getAmount(), transfer.getCurrency());
                case TransferReversal back -> new Thing(back.getTransfer(), back.getAmount(), back.getCurrency());
                default -> null;
            };
        }

        private Thing(String name, Long minor, String currency) {
            this(name, StripeAmounts.money(minor, currency));
        }
    }
}
