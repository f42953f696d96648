package org.sandaga.notification;

import org.sandaga.shared.BusinessRuleViolated;

/** The mail server will never take this mail; repeating is useless. */
public class MailRefused extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param reason what the server said, for staff */
    public MailRefused(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** What the server said. */
    public String reason() {
        return reason;
    }
}
