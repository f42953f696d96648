package org.sandaga.shared;

import java.time.Instant;

/**
 * An event that a consumer refused until the broker gave up.
 *
 * @param type {@code capability.RecordName}
 * @param aggregate public id of the thing it happened to
 * @param occurredAt business time
 */
public record DeadLetter(DeadLetterId id, String type, String aggregate, Instant occurredAt) {

    /** What the broker set aside. */
    public static DeadLetter of(String consumer, OutboxMessage event) {
        return new DeadLetter(
                new DeadLetterId(consumer, event.eventId()), event.type(), event.aggregate(), event.occurredAt());
    }
}
