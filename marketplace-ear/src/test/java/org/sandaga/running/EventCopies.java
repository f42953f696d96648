package org.sandaga.running;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientProducer;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;

import org.sandaga.launcher.BrokerSettings;

/**
 * Events sent past the relay, without the mark by which the broker knows a copy: only the inbox keeps these from taking
 * effect twice.
 */
final class EventCopies {
    private static final String EVENTS = "sandaga.events";

    private final RunningMarketplace marketplace;

    EventCopies(RunningMarketplace marketplace) {
        this.marketplace = marketplace;
    }

    /** Sends a copy of each event in the outbox. */
    void send(List<UUID> events) {
        inBroker(session -> {
            try (ClientProducer producer = session.createProducer(EVENTS);
                    Connection database = marketplace.database()) {
                for (UUID event : events) {
                    producer.send(copy(session, database, event));
                }
            }
            return events;
        });
    }

    /** Whether every consumer has taken all that was sent. */
    boolean areTaken() {
        return inBroker(session -> {
            for (String consumer : Carriage.CONSUMERS) {
                if (session.queueQuery(SimpleString.of(EVENTS + "." + consumer)).getMessageCount() > 0) {
                    return false;
                }
            }
            return true;
        });
    }

    private static ClientMessage copy(ClientSession session, Connection database, UUID event) throws SQLException {
        try (PreparedStatement asked = database.prepareStatement(
                "select seq, type, aggregate, payload, occurred_at from shared.outbox where event_id = ?")) {
            asked.setObject(1, event);
            try (ResultSet told = asked.executeQuery()) {
                told.next();
                ClientMessage copy = session.createMessage(Message.TEXT_TYPE, true);
                copy.getBodyBuffer().writeNullableSimpleString(SimpleString.of(told.getString("payload")));
                copy.putStringProperty("eventId", event.toString());
                copy.putLongProperty("sequence", told.getLong("seq"));
                copy.putStringProperty("eventType", told.getString("type"));
                copy.putStringProperty("aggregate", told.getString("aggregate"));
                copy.putStringProperty(
                        "occurredAt",
                        told.getObject("occurred_at", OffsetDateTime.class)
                                .toInstant()
                                .toString());
                return copy;
            }
        }
    }

    private <T> T inBroker(Work<T> work) {
        BrokerSettings broker = marketplace.settings().broker();
        try (ServerLocator locator = ActiveMQClient.createServerLocator("tcp://" + broker.address());
                ClientSessionFactory factory = locator.createSessionFactory();
                ClientSession session = factory.createSession(
                        broker.login().user(), broker.login().password(), false, true, true, false, 1)) {
            return work.in(session);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private interface Work<T> {
        T in(ClientSession session) throws Exception;
    }
}
