package org.sandaga.vendor;

import org.sandaga.shared.BusinessRuleViolated;

/** As many applications of this account wait for a decision as one may have at a time. */
public class TooManyApplications extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public TooManyApplications(int most) {
        super(most);
    }
}
