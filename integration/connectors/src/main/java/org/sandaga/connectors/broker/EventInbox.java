package org.sandaga.connectors.broker;

import java.util.logging.Logger;

import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

import org.sandaga.shared.Inbox;
import org.sandaga.shared.OutboxMessage;

/**
 * Takes the events of one consumer's queue to its listeners.
 *
 * <p>No transaction spans broker and database: the inbox makes a message that comes again harmless. What fails is
 * delivered again later, as the broker is set, and at last becomes a dead letter.
 */
abstract class EventInbox implements MessageListener {
    private static final Logger LOG = Logger.getLogger(EventInbox.class.getName());

    private final String consumer;

    @Inject
    private Inbox inbox;

    EventInbox(String consumer) {
        this.consumer = consumer;
    }

    @Override
    public void onMessage(Message message) {
        try {
            receive(EventMessage.read(message));
        } catch (JMSException unreadable) {
            throw new JMSRuntimeException(unreadable.getMessage(), unreadable.getErrorCode(), unreadable);
        }
    }

    private void receive(OutboxMessage event) {
        try {
            inbox.receive(consumer, event);
        } catch (RuntimeException failed) {
            LOG.warning(() -> consumer + " could not take " + event.type() + " " + event.eventId() + ": " + failed);
            throw failed;
        }
    }
}
