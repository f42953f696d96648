package org.sandaga.portal;

import org.sandaga.shared.BusinessRuleViolated;

/** Somebody changed the same thing while the form was open or on its way. */
public class OvertakenByAnother extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;
}
