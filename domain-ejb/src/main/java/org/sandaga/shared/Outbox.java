package org.sandaga.shared;

import java.util.Collection;
import java.util.List;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Gives the relay what has to be carried, and remembers what was. */
@Stateless
public class Outbox {
    private static final long RELAY_LOCK = 7_236_001L;
    private static final int MOST_COUNTED = 10_000;

    private final Sql sql;
    private final SystemTime time;

    @Inject
    Outbox(Sql sql, SystemTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Outbox() {
        this(null, null);
    }

    /**
     * Lets one relay of all nodes carry the next messages in sequence: reads them, hands them over, marks them as sent.
     *
     * <p>When another relay is at work nothing happens. What the carrier throws leaves them unsent.
     *
     * @param most how many messages at once
     * @param carrier sends them and returns when the broker has them; must not use this transaction
     * @return how many were carried
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int carry(int most, Carrier carrier) {
        if (!sql.one("select pg_try_advisory_xact_lock(?) as mine", row -> row.flag("mine"), RELAY_LOCK)) {
            return 0;
        }
        List<OutboxMessage> unsent = sql.list("""
                select seq, event_id, type, aggregate, payload, occurred_at
                from shared.outbox where sent_at is null order by seq limit ?""", Outbox::message, most);
        if (!unsent.isEmpty()) {
            carrier.send(unsent);
            markSent(unsent.stream().map(OutboxMessage::sequence).toList());
            unsent.forEach(this::forgetSecrets);
        }
        return unsent.size();
    }

    /** How many events wait for the broker, counted up to ten thousand. */
    public int waiting() {
        return sql.one(
                "select count(*) as waiting from (select 1 from shared.outbox where sent_at is null limit ?) as unsent",
                row -> row.count("waiting"),
                MOST_COUNTED);
    }

    private void markSent(Collection<Long> sequences) {
        sql.update("update shared.outbox set sent_at = ? where seq = any(?)", time.now(), sequences);
    }

    /** The broker has it now; here it would be readable for ever. */
    private void forgetSecrets(OutboxMessage message) {
        List<String> secrets = message.secrets();
        if (!secrets.isEmpty()) {
            sql.update("update shared.outbox set payload = payload - ? where seq = ?", secrets, message.sequence());
        }
    }

    private static OutboxMessage message(Row row) {
        return new OutboxMessage(
                row.number("seq"),
                row.uuid("event_id"),
                row.text("type"),
                row.text("aggregate"),
                row.text("payload"),
                row.instant("occurred_at"));
    }

    /** Brings messages to the broker. */
    @FunctionalInterface
    public interface Carrier {
        /** Sends all of them in this order, or throws. */
        void send(List<OutboxMessage> messages);
    }
}
