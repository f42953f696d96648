package org.sandaga.notification;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.Job;
import org.sandaga.shared.SystemTime;

/** Sends what is due; stops at the first sign that the mail server is away, and soon, so that no other job waits. */
@Dependent
class SendMessages implements Job {
    private static final Duration TURN = Duration.ofSeconds(10);

    private final MessageSending sending;
    private final SendingDesk desk;
    private final SystemTime time;

    @Inject
    SendMessages(MessageSending sending, SendingDesk desk, SystemTime time) {
        this.sending = sending;
        this.desk = desk;
        this.time = time;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public boolean callsOut() {
        return true;
    }

    @Override
    public void run() {
        if (!sending.isPossible()) {
            return;
        }
        desk.expire();
        Instant end = time.now().plus(TURN);
        boolean more = true;
        while (more && time.now().isBefore(end)) {
            more = sending.next();
        }
    }
}
