package org.sandaga.shared;

import org.jspecify.annotations.Nullable;

/** Tells a {@link Later} listener where its event stands in the order of what happened. */
public final class CurrentDelivery {
    private static final ThreadLocal<@Nullable OutboxMessage> CURRENT = new ThreadLocal<>();

    private CurrentDelivery() {}

    /**
     * The outbox sequence of the event being heard; later events of one aggregate have higher numbers.
     *
     * @throws IllegalStateException outside a {@link Later} listener
     */
    public static long sequence() {
        OutboxMessage message = CURRENT.get();
        if (message == null) {
            throw new IllegalStateException("no event is being delivered");
        }
        return message.sequence();
    }

    static void during(OutboxMessage message, Runnable listeners) {
        CURRENT.set(message);
        try {
            listeners.run();
        } finally {
            CURRENT.remove();
        }
    }
}
