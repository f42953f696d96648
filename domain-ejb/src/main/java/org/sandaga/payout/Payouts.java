package org.sandaga.payout;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.sandaga.shared.Actor;
import org.sandaga.shared.Permission;

/** Sends an approved run at once; what it leaves undone is done by {@link SendPayouts}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Payouts {
    private final PayoutDesk desk;
    private final PayoutSending sending;

    @Inject
    Payouts(PayoutDesk desk, PayoutSending sending) {
        this.desk = desk;
        this.sending = sending;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Payouts() {
        this(null, null);
    }

    /** Sends what is approved of a run and not sent yet; doing it twice, also at once, pays once. */
    public void send(Actor actor, PayoutRunId run) {
        actor.require(Permission.PAYOUT_APPROVE);
        desk.approved(run).forEach(sending::advance);
    }
}
