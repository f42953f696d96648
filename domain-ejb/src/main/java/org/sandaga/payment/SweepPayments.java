package org.sandaga.payment;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.ordering.Abandonment;
import org.sandaga.ordering.PurchaseId;
import org.sandaga.shared.Job;

/**
 * Finishes what a crash, a lost callback or a shopper who went away left open: asks after every attempt, closes the
 * pages of purchases whose time is over, and only then lets go of their stock. Asks for fees that were not known yet.
 */
@Dependent
class SweepPayments implements Job {
    private static final Logger LOG = Logger.getLogger(SweepPayments.class.getName());
    private static final int MOST = 50;

    private final AttemptDesk attempts;
    private final SettlementDesk settlements;
    private final Settling settling;

    @Inject
    SweepPayments(AttemptDesk attempts, SettlementDesk settlements, Settling settling) {
        this.attempts = attempts;
        this.settlements = settlements;
        this.settling = settling;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(15);
    }

    @Override
    public boolean callsOut() {
        return true;
    }

    @Override
    public void run() {
        attempts.toCheck(MOST).forEach(attempt -> guarded(attempt.id().text(), () -> check(attempt)));
        attempts.leftOver(MOST).forEach(attempt -> guarded(attempt.id().text(), () -> close(attempt)));
        settlements.withoutFee(MOST).forEach(unknown -> guarded(unknown.reference(), () -> ask(unknown)));
        settlements.overdue(MOST).forEach(purchase -> guarded(purchase.text(), () -> giveUp(purchase)));
    }

    private void check(Attempt attempt) {
        try {
            settling.ask(attempt);
        } finally {
            attempts.checked(attempt);
        }
    }

    private void ask(FlagRow unknown) {
        try {
            settling.hear(unknown.provider(), unknown.reference());
        } finally {
            settlements.checked(unknown);
        }
    }

    /** One that cannot be closed goes behind the others, so that it does not stand before them for ever. */
    private void close(Attempt attempt) {
        try {
            settling.close(attempt);
        } finally {
            attempts.checked(attempt);
        }
    }

    private void giveUp(PurchaseId purchase) {
        attempts.liveOf(purchase).forEach(this::close);
        settlements.abandonUnlessLive(purchase, Abandonment.NOT_PAID_IN_TIME);
    }

    private static void guarded(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, failed, () -> what + " could not be swept and will be tried again");
        }
    }
}
