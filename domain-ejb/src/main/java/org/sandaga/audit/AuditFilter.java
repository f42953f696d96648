package org.sandaga.audit;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which part of the trail is wanted; null asks for all.
 *
 * @param type exactly this event, {@code capability.EventName}
 * @param aggregates of one of these things, by their public ids
 * @param actors by one of these accounts, by their public ids
 * @param from not before, by business time
 * @param until before, by business time
 */
public record AuditFilter(
        @Nullable String type,
        @Nullable List<String> aggregates,
        @Nullable List<String> actors,
        @Nullable Instant from,
        @Nullable Instant until) {
    /** Everything. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null);

    /** Of one thing or all, by one account or all, at any time. */
    public AuditFilter(@Nullable String type, @Nullable String aggregate, @Nullable String actor) {
        this(type, only(aggregate), only(actor), null, null);
    }

    private static @Nullable List<String> only(@Nullable String id) {
        return id == null ? null : List.of(id);
    }
}
