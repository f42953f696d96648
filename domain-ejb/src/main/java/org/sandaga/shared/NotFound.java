package org.sandaga.shared;

import jakarta.ejb.ApplicationException;

/** What was asked for does not exist for this actor; somebody else's thing is not found either. */
@ApplicationException(rollback = true, inherited = true)
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound(String kind, String name) {
        super(kind + " " + name);
    }

    public NotFound(Id id) {
        this(id.prefix(), id.text());
    }
}
