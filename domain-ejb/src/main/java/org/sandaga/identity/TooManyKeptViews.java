package org.sandaga.identity;

import org.sandaga.shared.BusinessRuleViolated;

/** Somebody keeps as many views of a list as there may be. */
public class TooManyKeptViews extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    /** @param most how many there may be */
    public TooManyKeptViews(int most) {
        super(most);
    }
}
