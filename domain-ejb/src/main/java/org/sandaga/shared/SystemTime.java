package org.sandaga.shared;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.Dependent;

/** The clock of the machine, for tokens, sessions, signatures, provider deadlines and logs; it cannot be moved. */
@Dependent
public class SystemTime {

    /** The moment in UTC, in microseconds as PostgreSQL keeps it. */
    public Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
