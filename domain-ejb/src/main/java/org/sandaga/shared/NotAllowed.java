package org.sandaga.shared;

/** The actor lacks a permission (403, or 401 when nobody is signed in). */
public class NotAllowed extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public NotAllowed(Permission missing) {
        this(missing.name());
    }

    public NotAllowed(String missing) {
        super(missing);
    }
}
