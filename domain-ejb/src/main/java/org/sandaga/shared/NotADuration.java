package org.sandaga.shared;

import java.time.Duration;

/** A length of time cannot be read, or is too short to make sense. */
public class NotADuration extends InvalidInput {
    private static final long serialVersionUID = 1L;

    /** @param least the shortest */
    public NotADuration(Duration least) {
        super("value", "≥ " + least);
    }
}
