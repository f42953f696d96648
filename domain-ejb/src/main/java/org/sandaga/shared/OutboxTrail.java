package org.sandaga.shared;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Shows staff which events wait for the broker and which it took. */
@Stateless
public class OutboxTrail {
    private static final Sorting SORTING = Sorting.by("sequence", "seq", "seq").or("type", "type");

    private final Sql sql;

    @Inject
    OutboxTrail(Sql sql) {
        this.sql = sql;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public OutboxTrail() {
        this(null);
    }

    /**
     * Events, the newest first.
     *
     * @param actor needs {@link Permission#MESSAGES_OPERATE}
     * @param waiting whether only those that the broker has not taken
     */
    public Listing<CarriedEvent> list(Actor actor, boolean waiting, ListRequest page) {
        actor.require(Permission.MESSAGES_OPERATE);
        return sql.listing(
                "select seq, type, aggregate, occurred_at, sent_at from shared.outbox where (not ? or sent_at is null)",
                SORTING,
                page,
                row -> new CarriedEvent(
                        row.number("seq"),
                        row.text("type"),
                        row.text("aggregate"),
                        row.instant("occurred_at"),
                        row.maybeInstant("sent_at")),
                waiting);
    }
}
