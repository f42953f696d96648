package org.sandaga.audit;

import org.jspecify.annotations.Nullable;

/**
 * Which part of the trail is wanted; null asks for all.
 *
 * @param type exactly this event, {@code capability.EventName}
 * @param aggregate exactly this thing, by its public id
 * @param actor exactly this account, by its public id
 */
public record AuditFilter(
        @Nullable String type,
        @Nullable String aggregate,
        @Nullable String actor) {
    /** Everything. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null);
}
