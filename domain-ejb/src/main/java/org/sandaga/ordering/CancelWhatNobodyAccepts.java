package org.sandaga.ordering;

import java.time.Duration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Job;

/** Cancels paid orders that their vendor let lie for too long, so that shoppers get their money back. */
@Dependent
class CancelWhatNobodyAccepts implements Job {
    private static final int MOST = 50;

    private final VendorOrders orders;
    private final Endings endings;
    private final BusinessTime time;

    @Inject
    CancelWhatNobodyAccepts(VendorOrders orders, Endings endings, BusinessTime time) {
        this.orders = orders;
        this.endings = endings;
        this.time = time;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        orders.lockOverdue(time.now(), MOST).forEach(order -> endings.cancel(order, CancelledBy.TIMEOUT, true));
    }
}
