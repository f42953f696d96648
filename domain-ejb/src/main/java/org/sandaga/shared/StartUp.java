package org.sandaga.shared;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Refuses to start the server on a schema that is not its own, before anything else works with it. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StartUp {
    private final SchemaVersion schema;

    @Inject
    StartUp(SchemaVersion schema) {
        this.schema = schema;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public StartUp() {
        this(null);
    }

    @PostConstruct
    void requireSchema() {
        schema.require();
    }
}
