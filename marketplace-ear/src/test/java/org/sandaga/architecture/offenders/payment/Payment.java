package org.sandaga.architecture.offenders.payment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A public entity. */
@Entity
public class Payment {
    @Id
    String id;

    double amount;

    float rate() {
        return 0.1f;
    }

    void raise(double by) {}
}
