package org.sandaga.shared;

/** The clock was asked to stand still or go back. */
public class ClockMovesForwardOnly extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;
}
