package org.sandaga.payout;

import java.time.Duration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.Job;

/** Sends what is approved and asks after what is under way, so that a crash at any point leaves nothing undone. */
@Dependent
class SendPayouts implements Job {
    private static final int MOST = 50;

    private final PayoutDesk desk;
    private final PayoutSending sending;

    @Inject
    SendPayouts(PayoutDesk desk, PayoutSending sending) {
        this.desk = desk;
        this.sending = sending;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public boolean callsOut() {
        return true;
    }

    @Override
    public void run() {
        desk.due(MOST).forEach(sending::advance);
    }
}
