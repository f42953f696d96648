package org.sandaga.vendor;

import org.sandaga.shared.BusinessRuleViolated;

/** The invitation went to an address that is not that of the account which would accept it. */
public class InvitedIsAnother extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    InvitedIsAnother(String invited) {
        super(invited);
    }
}
