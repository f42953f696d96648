package org.sandaga.connectors.broker;

import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.MessageListener;

/** Hears what {@code search} listens to; its queue is in the server's configuration under this bean's name. */
@MessageDriven(messageListenerInterface = MessageListener.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SearchInbox extends EventInbox {
    /** For the container. */
    public SearchInbox() {
        super(Places.SEARCH);
    }
}
