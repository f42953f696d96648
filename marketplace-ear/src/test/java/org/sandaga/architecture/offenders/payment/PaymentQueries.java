package org.sandaga.architecture.offenders.payment;

import java.time.Instant;

/** A public query that asks the machine for the time. */
public class PaymentQueries {
    Instant when() {
        return Instant.now();
    }
}
