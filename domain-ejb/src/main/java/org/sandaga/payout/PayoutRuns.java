package org.sandaga.payout;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Actor;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Events;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.Once;
import org.sandaga.shared.Permission;
import org.sandaga.shared.UserId;

/**
 * Lets the operator's finance pay vendors: one person proposes a run, another approves it.
 *
 * <p>What is due is everything payable less what the vendor owes. Nobody is paid twice: what is in a run is in no
 * other.
 */
@Stateless
public class PayoutRuns {
    private final Planning planning;
    private final RunRecords runs;
    private final PayoutRecords payouts;
    private final Events events;
    private final BusinessTime time;

    @Inject
    PayoutRuns(Planning planning, RunRecords runs, PayoutRecords payouts, Events events, BusinessTime time) {
        this.planning = planning;
        this.runs = runs;
        this.payouts = payouts;
        this.events = events;
        this.time = time;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public PayoutRuns() {
        this(null, null, null, null, null);
    }

    /**
     * Says who would be paid what and who not, and writes nothing.
     *
     * @param actor needs {@link Permission#PAYOUT_PROPOSE}
     * @param through the last day (UTC) on which money may have become payable to count, or null for all until now
     */
    public PayoutPlan plan(Actor actor, String currency, @Nullable LocalDate through) {
        actor.require(Permission.PAYOUT_PROPOSE);
        return planning.plan(known(currency), moment(through));
    }

    /**
     * Proposes to pay everybody who can be paid.
     *
     * @throws NothingToPayOut when that is nobody
     */
    @Once
    public PayoutRunId propose(Actor actor, String currency, @Nullable LocalDate through) {
        actor.require(Permission.PAYOUT_PROPOSE);
        UserId by = actor.requireUser();
        Instant until = moment(through);
        planning.lock(known(currency));
        PayoutPlan plan = planning.plan(currency, until);
        if (plan.payouts().isEmpty()) {
            throw new NothingToPayOut(currency);
        }
        PayoutRunId run = runs.add(currency, until, by);
        plan.payouts().forEach(each -> planning.add(run, each, until));
        plan.leftOut().forEach(each -> runs.leaveOut(run, each));
        events.tell(new PayoutRunProposed(run, plan.total(), plan.payouts().size()));
        return run;
    }

    /**
     * Has a run's payouts sent.
     *
     * @param actor needs {@link Permission#PAYOUT_APPROVE}
     * @throws SecondPersonNeeded when the actor proposed it
     * @throws PayoutRunDecided when somebody was faster
     */
    public void approve(Actor actor, PayoutRunId run) {
        actor.require(Permission.PAYOUT_APPROVE);
        UserId by = actor.requireUser();
        if (runs.lockUndecided(run).equals(by)) {
            throw new SecondPersonNeeded();
        }
        runs.decide(run, PayoutRunStatus.APPROVED, by);
        payouts.approve(run);
        events.tell(new PayoutRunApproved(run, by));
    }

    /** Gives up a run that nobody has decided about; the next one has its money. */
    public void withdraw(Actor actor, PayoutRunId run) {
        actor.require(Permission.PAYOUT_PROPOSE);
        UserId by = actor.requireUser();
        runs.lockUndecided(run);
        runs.decide(run, PayoutRunStatus.WITHDRAWN, by);
        payouts.drop(run);
        events.tell(new PayoutRunWithdrawn(run));
    }

    /**
     * Has a failed payout sent once more.
     *
     * @throws PayoutNotFailed when it has not failed
     * @throws PayoutPaidOtherwise when another run has its money by now
     */
    public void repeat(Actor actor, PayoutId id) {
        actor.require(Permission.PAYOUT_APPROVE);
        Payout payout = payouts.lock(id);
        if (payout.status() != PayoutStatus.FAILED) {
            throw new PayoutNotFailed(id.text());
        }
        planning.lock(payout.amount().currency());
        payouts.again(payout);
    }

    /**
     * Has the provider asked again about a payout whose answer never came, though it may have forgotten the key by now:
     * what it has paid is found first, and only what it has not is paid.
     *
     * @throws PayoutNotUnanswered when it was never sent, or its answer is known
     */
    public void askAgain(Actor actor, PayoutId id) {
        actor.require(Permission.PAYOUT_APPROVE);
        Payout payout = payouts.lock(id);
        if (payout.status() != PayoutStatus.SENT || payout.reference() != null) {
            throw new PayoutNotUnanswered(id.text());
        }
        payouts.askAgain(payout);
    }

    private Instant moment(@Nullable LocalDate through) {
        Instant now = time.now();
        Instant end = through == null
                ? now
                : through.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return end.isBefore(now) ? end : now;
    }

    private static String known(String currency) {
        try {
            return Currency.getInstance(currency).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInput("currency", "ISO 4217");
        }
    }
}
