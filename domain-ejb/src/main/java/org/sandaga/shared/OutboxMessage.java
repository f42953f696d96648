package org.sandaga.shared;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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
        return Json.readStored(payload, record());
    }

    /** The names of its components that are {@link Confidential}; of an event not known here there are none. */
    List<String> secrets() {
        try {
            return confidential(record());
        } catch (IllegalArgumentException unknown) {
            return List.of();
        }
    }

    private static List<String> confidential(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(Confidential.class))
                .map(RecordComponent::getName)
                .toList();
    }

    private Class<? extends DomainEvent> record() {
        try {
            Class<?> found = Class.forName(HOME + type, false, DomainEvent.class.getClassLoader());
            if (!found.isRecord()) {
                throw new IllegalArgumentException(type + " is not an event");
            }
            return found.asSubclass(DomainEvent.class);
        } catch (ClassNotFoundException unknown) {
            throw new IllegalArgumentException("unknown event " + type, unknown);
        }
    }
}
