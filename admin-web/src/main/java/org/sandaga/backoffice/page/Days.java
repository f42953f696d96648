package org.sandaga.backoffice.page;

import java.time.Instant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.portal.ListAddress;
import org.sandaga.portal.Written;

/** Reads the days between which a list is wanted, out of {@code from} and {@code through} in its address. */
@RequestScoped
public class Days {
    private final ListAddress list;
    private final Written written;

    @Inject
    Days(ListAddress list, Written written) {
        this.list = list;
        this.written = written;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Days() {
        this(null, null);
    }

    /** When the first day begins; null when it is left open. */
    public @Nullable Instant from() {
        return list.day("from", 0, written.zone());
    }

    /** When the day after the last begins; null when it is left open. */
    public @Nullable Instant until() {
        return list.day("through", 1, written.zone());
    }
}
