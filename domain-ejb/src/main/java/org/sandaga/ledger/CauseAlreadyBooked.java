package org.sandaga.ledger;

import org.sandaga.shared.BusinessRuleViolated;

/** The same cause was written before with other amounts; what is written stays. */
public class CauseAlreadyBooked extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    CauseAlreadyBooked(String idempotencyKey) {
        super(idempotencyKey);
    }
}
