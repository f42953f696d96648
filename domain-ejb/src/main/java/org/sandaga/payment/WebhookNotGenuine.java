package org.sandaga.payment;

import org.sandaga.shared.BusinessRuleViolated;

/** A callback is unsigned, wrongly signed, too old or not readable; nothing of it is believed (400). */
public class WebhookNotGenuine extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public WebhookNotGenuine(String provider) {
        super(provider);
    }
}
