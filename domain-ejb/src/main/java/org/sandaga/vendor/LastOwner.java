package org.sandaga.vendor;

import org.sandaga.shared.BusinessRuleViolated;

/** A vendor would be left without an owner. */
public class LastOwner extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;
}
