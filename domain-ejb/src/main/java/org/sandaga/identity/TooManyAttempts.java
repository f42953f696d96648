package org.sandaga.identity;

import org.sandaga.shared.BusinessRuleViolated;

/** Somebody tried too often (429); the right password does not help until the time is over. */
public class TooManyAttempts extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    private final long seconds;

    public TooManyAttempts(long seconds) {
        super(seconds);
        this.seconds = seconds;
    }

    @Override
    public long retryAfterSeconds() {
        return seconds;
    }
}
