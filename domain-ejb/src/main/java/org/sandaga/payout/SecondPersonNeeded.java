package org.sandaga.payout;

import org.sandaga.shared.BusinessRuleViolated;

/** Whoever proposed a run cannot approve it. */
public class SecondPersonNeeded extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;
}
