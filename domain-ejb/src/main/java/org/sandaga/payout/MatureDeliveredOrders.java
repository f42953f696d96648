package org.sandaga.payout;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.ordering.VendorOrderId;
import org.sandaga.shared.Job;

/** Completes delivered orders when their hold is over; one that cannot be does not keep the others waiting. */
@Dependent
class MatureDeliveredOrders implements Job {
    private static final Logger LOG = Logger.getLogger(MatureDeliveredOrders.class.getName());
    private static final int MOST = 100;

    private final Maturing maturing;

    @Inject
    MatureDeliveredOrders(Maturing maturing) {
        this.maturing = maturing;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    /** It calls nobody, but wants a transaction for each order. */
    @Override
    public boolean callsOut() {
        return true;
    }

    @Override
    public void run() {
        maturing.due(MOST).forEach(this::mature);
    }

    private void mature(VendorOrderId order) {
        try {
            maturing.mature(order);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, failed, () -> order.text() + " could not be completed and will be tried again");
        }
    }
}
