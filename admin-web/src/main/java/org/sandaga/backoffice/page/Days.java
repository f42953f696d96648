package org.sandaga.backoffice.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.portal.Work;
import org.sandaga.portal.Written;

/** Reads the days between which a list is wanted, out of {@code from} and {@code through} in its address. */
@RequestScoped
public class Days {
    private final Work work;
    private final Written written;

    @Inject
    Days(Work work, Written written) {
        this.work = work;
        this.written = written;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Days() {
        this(null, null);
    }

    /** When the first day begins; null when it is left open. */
    public @Nullable Instant from() {
        return begin("from", 0);
    }

    /** When the day after the last begins; null when it is left open. */
    public @Nullable Instant until() {
        return begin("through", 1);
    }

    private @Nullable Instant begin(String field, int later) {
        try {
            return LocalDate.parse(work.text(field))
                    .plusDays(later)
                    .atStartOfDay(written.zone())
                    .toInstant();
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
