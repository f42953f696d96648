package org.sandaga.payment;

import java.util.Optional;

import org.sandaga.shared.Money;

/**
 * What a provider's answer means for an attempt: a pure function of what we asked for, what it says, and whether the
 * purchase has its money already.
 */
final class SettlementPolicy {

    private SettlementPolicy() {}

    static AttemptStatus next(Attempt attempt, PaymentState state, String us, boolean paidByAnother) {
        return attempt.status().after(reported(attempt, state, us, paidByAnother));
    }

    private static AttemptStatus reported(Attempt attempt, PaymentState state, String us, boolean paidByAnother) {
        return switch (state.status()) {
            case PENDING -> AttemptStatus.OPEN;
            case FAILED -> AttemptStatus.FAILED;
            case EXPIRED -> AttemptStatus.EXPIRED;
            case CAPTURED -> ofMoney(attempt, state, us, paidByAnother);
        };
    }

    private static AttemptStatus ofMoney(Attempt attempt, PaymentState state, String us, boolean paidByAnother) {
        if (mismatch(attempt, state, us).isPresent()) {
            return AttemptStatus.FLAGGED;
        }
        return paidByAnother ? AttemptStatus.DUPLICATE : AttemptStatus.CAPTURED;
    }

    /** Whether somebody tried to pay and was refused; a page that was merely closed or left is no decline. */
    static boolean isDeclined(AttemptStatus after, PaymentState state) {
        return switch (after) {
            case FAILED -> true;
            case OPEN, EXPIRED -> state.failure() != null;
            default -> false;
        };
    }

    /** In what the money differs from what was asked for; empty when it is exactly that. */
    static Optional<FlagReason> mismatch(Attempt attempt, PaymentState state, String us) {
        if (!state.merchant().equals(us)) {
            return Optional.of(FlagReason.OTHER_MERCHANT);
        }
        if (!attempt.purchase().text().equals(state.purchase())
                || !attempt.id().text().equals(state.attempt())) {
            return Optional.of(FlagReason.OTHER_PURCHASE);
        }
        return mismatch(attempt.amount(), state.amount());
    }

    private static Optional<FlagReason> mismatch(Money asked, Money came) {
        if (!asked.currency().equals(came.currency())) {
            return Optional.of(FlagReason.OTHER_CURRENCY);
        }
        return asked.equals(came) ? Optional.empty() : Optional.of(FlagReason.OTHER_AMOUNT);
    }
}
