package org.sandaga.launcher.tour;

/** A step of the tour did not do what it should; the message says which and what was answered. */
public final class StepFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says which step, and what was answered. */
    public StepFailed(String message) {
        super(message);
    }
}
