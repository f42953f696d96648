package org.sandaga.inventory;

import org.sandaga.shared.BusinessRuleViolated;

/** The visitor holds as many reservations as one may; they end by themselves. */
public class TooManyReservations extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    /** @param most how many one visitor may hold */
    public TooManyReservations(int most) {
        super(most);
    }
}
