package org.sandaga.shared;

/** Somebody changed the thing since the caller read it (412 with If-Match, else 409). */
public class StaleVersion extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public StaleVersion(Id id) {
        super(id.text());
    }
}
