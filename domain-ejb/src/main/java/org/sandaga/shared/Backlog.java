package org.sandaga.shared;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far a consumer of events has come, for staff.
 *
 * @param consumer the capability that listens
 * @param waiting how many of the latest events the broker has taken and the consumer not yet heard, without those that
 *     are known to be dead letters
 * @param oldest when the broker took the oldest of them, by the machine's clock; null when none waits
 * @param dead how many were set aside; null when the broker did not say
 * @param sure whether all dead letters are known; else there may be more of them, and fewer that wait
 */
public record Backlog(
        String consumer,
        int waiting,
        @Nullable Instant oldest,
        @Nullable Integer dead,
        boolean sure) {}
