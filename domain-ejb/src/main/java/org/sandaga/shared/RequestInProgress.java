package org.sandaga.shared;

/** The same request is being worked on; its answer is not known yet. */
public class RequestInProgress extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    @Override
    public long retryAfterSeconds() {
        return 2;
    }
}
