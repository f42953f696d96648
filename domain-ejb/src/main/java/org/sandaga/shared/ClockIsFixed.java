package org.sandaga.shared;

/** The marketplace was not started with a movable clock. */
public class ClockIsFixed extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;
}
