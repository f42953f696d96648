package org.sandaga.audit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Which part of the trail is wanted; null asks for all.
 *
 * @param type exactly this event, {@code capability.EventName}
 * @param aggregate exactly this thing, by its public id
 * @param actor exactly this account, by its public id
 * @param from not before, by business time
 * @param until before, by business time
 */
public record AuditFilter(
        @Nullable String type,
        @Nullable String aggregate,
        @Nullable String actor,
        @Nullable Instant from,
        @Nullable Instant until) {
    /** Everything. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null);

    /** At any time. */
    public AuditFilter(@Nullable String type, @Nullable String aggregate, @Nullable String actor) {
        this(type, aggregate, actor, null, null);
    }
}
