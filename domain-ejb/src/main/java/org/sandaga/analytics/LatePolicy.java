package org.sandaga.analytics;

import java.time.Duration;

/** When an order is late: accepted and not on its way. */
final class LatePolicy {
    /** How long after it was accepted, in business time. */
    static final Duration AFTER = Duration.ofDays(3);

    /** Of a vendor order, with the latest moment at which it may have been accepted as its parameter. */
    static final String CONDITION = "status = 'TO_SHIP' and accepted_at <= ?";

    private LatePolicy() {}
}
