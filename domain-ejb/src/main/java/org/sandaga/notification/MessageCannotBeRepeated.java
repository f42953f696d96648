package org.sandaga.notification;

import org.sandaga.shared.BusinessRuleViolated;

/** Only a message that is over can be sent again, and none whose link is no longer known. */
public class MessageCannotBeRepeated extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    MessageCannotBeRepeated(MessageId id) {
        super(id.text());
    }
}
