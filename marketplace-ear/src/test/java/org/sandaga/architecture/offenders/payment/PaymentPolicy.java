package org.sandaga.architecture.offenders.payment;

import jakarta.persistence.EntityManager;

/** A public policy, and one that reads rows. */
public class PaymentPolicy {
    EntityManager rows;
}
