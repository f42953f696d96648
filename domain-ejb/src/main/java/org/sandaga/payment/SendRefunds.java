package org.sandaga.payment;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.Job;

/** Sends the refunds that were claimed, and asks after those that the provider has taken on. */
@Dependent
class SendRefunds implements Job {
    private static final Logger LOG = Logger.getLogger(SendRefunds.class.getName());
    private static final int MOST = 50;

    private final RefundDesk desk;
    private final RefundSending sending;

    @Inject
    SendRefunds(RefundDesk desk, RefundSending sending) {
        this.desk = desk;
        this.sending = sending;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(3);
    }

    @Override
    public boolean callsOut() {
        return true;
    }

    @Override
    public void run() {
        desk.due(MOST).forEach(this::advance);
    }

    /** What fails here comes again later, so that it does not stand before the others for ever. */
    private void advance(Refund refund) {
        try {
            sending.advance(refund);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, failed, () -> refund.id().text() + " could not be advanced and will be tried again");
            desk.unreached(refund);
        }
    }
}
