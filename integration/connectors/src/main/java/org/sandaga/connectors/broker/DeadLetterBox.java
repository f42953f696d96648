package org.sandaga.connectors.broker;

import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.QueueBrowser;

import org.sandaga.shared.DeadLetter;
import org.sandaga.shared.DeadLetterId;
import org.sandaga.shared.DeadLetterQueue;

/** The broker's queue of dead letters. */
@Stateless
public class DeadLetterBox implements DeadLetterQueue {
    private static final long PATIENCE_MILLIS = 2_000;

    @Resource(lookup = "jms/sandaga")
    private ConnectionFactory broker;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<String> consumers() {
        return Places.CONSUMERS;
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<DeadLetter> list(int most) {
        try (JMSContext context = broker.createContext();
                QueueBrowser browser = context.createBrowser(context.createQueue(Places.DEAD))) {
            List<DeadLetter> found = new ArrayList<>();
            Enumeration<?> messages = browser.getEnumeration();
            while (found.size() < most && messages.hasMoreElements()) {
                found.add(letter((Message) messages.nextElement()));
            }
            return found;
        } catch (JMSException broken) {
            throw failure(broken);
        }
    }

    /** Takes it off the dead letters and puts it into its consumer's queue, both or neither. */
    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean replay(DeadLetterId id) {
        try (JMSContext context = broker.createContext();
                JMSConsumer consumer = context.createConsumer(context.createQueue(Places.DEAD), selector(id))) {
            Message dead = consumer.receive(PATIENCE_MILLIS);
            if (dead == null) {
                return false;
            }
            Message again = EventMessage.again(context, EventMessage.read(dead));
            // the topic's address takes nothing that is sent as to a queue; the name after it is that of the one queue
            context.createProducer().send(context.createTopic(Places.only(id.consumer())), again);
            return true;
        } catch (JMSException broken) {
            throw failure(broken);
        }
    }

    private static String selector(DeadLetterId id) {
        return EventMessage.EVENT_ID + " = '" + id.event() + "' and " + EventMessage.ORIGINAL_QUEUE + " = '"
                + Places.queue(id.consumer()) + "'";
    }

    private static DeadLetter letter(Message message) throws JMSException {
        String consumer = Places.consumer(message.getStringProperty(EventMessage.ORIGINAL_QUEUE));
        return DeadLetter.of(consumer, EventMessage.read(message));
    }

    private static JMSRuntimeException failure(JMSException broken) {
        return new JMSRuntimeException(broken.getMessage(), broken.getErrorCode(), broken);
    }
}
