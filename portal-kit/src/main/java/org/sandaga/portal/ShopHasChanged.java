package org.sandaga.portal;

import org.sandaga.shared.BusinessRuleViolated;

/** The form was shown for another shop than the one that its sender works for now. */
public class ShopHasChanged extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;
}
