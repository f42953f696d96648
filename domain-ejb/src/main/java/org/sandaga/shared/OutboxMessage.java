package org.sandaga.shared;

import java.time.Instant;
import java.util.UUID;

/**
 * An event on its way through the broker.
 *
 * @param sequence its place in the outbox
 * @param eventId its identity, for duplicate detection
 * @param type {@code capability.RecordName}
 * @param aggregate public id of the thing it happened to; groups messages
 * @param payload the event as JSON
 * @param occurredAt business time
 */
public record OutboxMessage(
        long sequence, UUID eventId, String type, String aggregate, String payload, Instant occurredAt) {

    private static final String HOME = "org.sandaga.";

    static String typeOf(DomainEvent event) {
        return event.getClass().getName().substring(HOME.length());
    }

    /** Reads the event back. */
    DomainEvent event() {
        try {
            Class<?> type = Class.forName(HOME + this.type, false, DomainEvent.class.getClassLoader());
            if (!type.isRecord()) {
                throw new IllegalArgumentException(this.type + " is not an event");
            }
            return (DomainEvent) Json.read(payload, type.asSubclass(DomainEvent.class));
        } catch (ClassNotFoundException unknown) {
            throw new IllegalArgumentException("unknown event " + type, unknown);
        }
    }
}
