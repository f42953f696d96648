package org.sandaga.shared;

/** The request was carried out before, though its answer did not get out. */
public class DoneAlready extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;
}
