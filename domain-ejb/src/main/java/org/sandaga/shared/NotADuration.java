package org.sandaga.shared;

import java.time.Duration;

/** A length of time cannot be read, or is too short or too long to make sense. */
public class NotADuration extends InvalidInput {
    private static final long serialVersionUID = 1L;

    NotADuration(Duration least, Duration most) {
        super("value", least + " … " + most);
    }
}
