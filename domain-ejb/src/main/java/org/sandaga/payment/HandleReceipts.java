package org.sandaga.payment;

import java.time.Duration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.Job;

/** Does the work of callbacks that failed or were cut off after their receipt. */
@Dependent
class HandleReceipts implements Job {
    private static final int MOST = 50;

    private final ReceiptDesk desk;
    private final ReceiptHandler handler;

    @Inject
    HandleReceipts(ReceiptDesk desk, ReceiptHandler handler) {
        this.desk = desk;
        this.handler = handler;
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
        desk.due(MOST).forEach(handler::handle);
    }
}
