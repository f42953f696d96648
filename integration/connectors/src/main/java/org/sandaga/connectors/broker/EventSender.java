package org.sandaga.connectors.broker;

import java.util.List;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Topic;

import org.sandaga.shared.OutboxMessage;

/** Sends events to the topic; touches nothing but the broker. */
@Stateless
public class EventSender {

    @Resource(lookup = "jms/sandaga")
    private ConnectionFactory broker;

    /** All or none, in one transaction of the broker's: fast, but one that the broker has already refuses them all. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void sendTogether(List<OutboxMessage> events) {
        send(events);
    }

    /** Each for itself; returns when the broker has stored them all. One that it has already changes nothing. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sendOneByOne(List<OutboxMessage> events) {
        send(events);
    }

    private void send(List<OutboxMessage> events) {
        try (JMSContext context = broker.createContext()) {
            Topic topic = context.createTopic(Places.EVENTS);
            JMSProducer producer = context.createProducer();
            for (OutboxMessage event : events) {
                producer.send(topic, EventMessage.first(context, event));
            }
        } catch (JMSException broken) {
            throw new JMSRuntimeException(broken.getMessage(), broken.getErrorCode(), broken);
        }
    }
}
