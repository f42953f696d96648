package org.sandaga.shared;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An event in the outbox, for staff; what it says is not shown.
 *
 * @param sequence its place in the outbox
 * @param type {@code capability.EventName}
 * @param aggregate public id of the thing it happened to
 * @param occurredAt business time
 * @param sentAt when the broker took it, by the machine's clock; null while it waits
 */
public record CarriedEvent(
        long sequence,
        String type,
        String aggregate,
        Instant occurredAt,
        @Nullable Instant sentAt) {}
