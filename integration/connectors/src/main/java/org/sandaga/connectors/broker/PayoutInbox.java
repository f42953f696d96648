package org.sandaga.connectors.broker;

import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.MessageListener;

/** Hears what {@code payout} listens to; its queue is in the server's configuration under this bean's name. */
@MessageDriven(messageListenerInterface = MessageListener.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PayoutInbox extends EventInbox {
    /** For the container. */
    public PayoutInbox() {
        super(Places.PAYOUT);
    }
}
