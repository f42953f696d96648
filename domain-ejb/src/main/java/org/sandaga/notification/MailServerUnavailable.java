package org.sandaga.notification;

import org.sandaga.shared.BusinessRuleViolated;

/** The mail server could not be reached or takes nothing at the moment; the same mail may be tried again. */
public class MailServerUnavailable extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param reason what went wrong, for staff */
    public MailServerUnavailable(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** What went wrong. */
    public String reason() {
        return reason;
    }
}
