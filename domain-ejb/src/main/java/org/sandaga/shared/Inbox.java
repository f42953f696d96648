package org.sandaga.shared;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;

/** Lets an event that came through the broker take effect once for each consumer. */
@Stateless
public class Inbox {
    private final Event<DomainEvent> later;
    private final Sql sql;
    private final SystemTime time;

    @Inject
    Inbox(@Any Event<DomainEvent> later, Sql sql, SystemTime time) {
        this.later = later;
        this.sql = sql;
        this.time = time;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Inbox() {
        this(null, null, null);
    }

    /**
     * Lets the consumer's {@link Later} listeners hear the event, in one transaction with the note that it did.
     *
     * @return false when the consumer has heard it before
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean receive(String consumer, OutboxMessage message) {
        int added = sql.update(
                "insert into shared.inbox (consumer, event_id, received_at) values (?, ?, ?) on conflict do nothing",
                consumer,
                message.eventId(),
                time.now());
        if (added == 1) {
            DomainEvent event = message.event();
            CurrentDelivery.during(
                    message, () -> later.select(Later.Literal.of(consumer)).fire(event));
        }
        return added == 1;
    }
}
