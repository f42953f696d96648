package org.sandaga.connectors.broker;

import java.time.Instant;
import java.util.UUID;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;

import org.sandaga.shared.OutboxMessage;

/** An event as the broker carries it: its JSON as text, the rest as properties. */
final class EventMessage {
    static final String EVENT_ID = "eventId";
    /** Where a dead letter was before it died; set by the broker. */
    static final String ORIGINAL_QUEUE = "_AMQ_ORIG_QUEUE";

    private static final String DUPLICATE_ID = "_AMQ_DUPL_ID";
    private static final String GROUP = "JMSXGroupID";
    private static final String SEQUENCE = "sequence";
    private static final String TYPE = "eventType";
    private static final String AGGREGATE = "aggregate";
    private static final String OCCURRED_AT = "occurredAt";

    private EventMessage() {}

    /** The broker stores it once however often it is sent, and gives those of one aggregate to one consumer in order. */
    static TextMessage first(JMSContext context, OutboxMessage event) throws JMSException {
        TextMessage message = again(context, event);
        message.setStringProperty(DUPLICATE_ID, event.eventId().toString());
        return message;
    }

    /** The same without the mark that would let the broker take it for a duplicate. */
    static TextMessage again(JMSContext context, OutboxMessage event) throws JMSException {
        TextMessage message = context.createTextMessage(event.payload());
        message.setStringProperty(EVENT_ID, event.eventId().toString());
        message.setLongProperty(SEQUENCE, event.sequence());
        message.setStringProperty(TYPE, event.type());
        message.setStringProperty(AGGREGATE, event.aggregate());
        message.setStringProperty(OCCURRED_AT, event.occurredAt().toString());
        message.setStringProperty(GROUP, event.aggregate());
        return message;
    }

    static OutboxMessage read(Message message) throws JMSException {
        return new OutboxMessage(
                message.getLongProperty(SEQUENCE),
                UUID.fromString(message.getStringProperty(EVENT_ID)),
                message.getStringProperty(TYPE),
                message.getStringProperty(AGGREGATE),
                ((TextMessage) message).getText(),
                Instant.parse(message.getStringProperty(OCCURRED_AT)));
    }
}
