package org.sandaga.vendor;

import org.sandaga.shared.BusinessRuleViolated;

/** A member of the operator's staff would give a shop to themselves. */
public class OwnAppointment extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;
}
