package org.sandaga.importing;

/** How far an import is. */
public enum ImportState {
    /** Waits for its files. */
    OPEN,
    /** Waits for its turn. */
    QUEUED,
    /** Is being worked on. */
    RUNNING,
    /** Every row was looked at. */
    DONE,
    /** Could not go on; what was taken in until then stays. */
    FAILED,
    /** Somebody stopped it; what was taken in until then stays. */
    CANCELLED
}
