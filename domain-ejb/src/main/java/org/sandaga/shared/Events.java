package org.sandaga.shared;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;

/** Tells what has happened: at once within the transaction, and later, surely, through the outbox. */
@Dependent
public class Events {
    private final Event<DomainEvent> atOnce;
    private final Sql sql;
    private final BusinessTime time;

    @Inject
    Events(@Any Event<DomainEvent> atOnce, Sql sql, BusinessTime time) {
        this.atOnce = atOnce;
        this.sql = sql;
        this.time = time;
    }

    /** Stores the event in the outbox and lets {@link AtOnce} listeners hear it, all in the caller's transaction. */
    public void tell(DomainEvent event) {
        sql.update(
                "insert into shared.outbox (event_id, type, aggregate, payload, occurred_at) values (?, ?, ?, ?::jsonb, ?)",
                Ids.next(),
                OutboxMessage.typeOf(event),
                event.aggregate().text(),
                Json.write(event),
                time.now());
        atOnce.select(AtOnce.LITERAL).fire(event);
    }
}
