package org.sandaga.payout;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.sandaga.shared.Actor;
import org.sandaga.shared.JobRunner;
import org.sandaga.shared.Permission;

/** Sends what is approved at once; what it leaves undone is done by {@link SendPayouts}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Payouts {
    private final PayoutDesk desk;
    private final PayoutSending sending;
    private final JobRunner jobs;

    @Inject
    Payouts(PayoutDesk desk, PayoutSending sending, JobRunner jobs) {
        this.desk = desk;
        this.sending = sending;
        this.jobs = jobs;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Payouts() {
        this(null, null, null);
    }

    /** Sends what is approved of a run and not sent yet; doing it twice, also at once, pays once. */
    public void send(Actor actor, PayoutRunId run) {
        actor.require(Permission.PAYOUT_APPROVE);
        desk.approved(run).forEach(sending::advance);
    }

    /**
     * Has the job begin to send what is approved now rather than at its next turn, some payouts a turn; whoever asks
     * waits for no provider.
     */
    public void sendSoon(Actor actor) {
        actor.require(Permission.PAYOUT_APPROVE);
        jobs.hurry(SendPayouts.class);
    }
}
