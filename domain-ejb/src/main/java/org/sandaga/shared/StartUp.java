package org.sandaga.shared;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Refuses to start the server on a schema that is not its own, before anything else works with it, and begins the clock. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StartUp {
    private final SchemaVersion schema;
    private final MarketClock clock;

    @Inject
    StartUp(SchemaVersion schema, MarketClock clock) {
        this.schema = schema;
        this.clock = clock;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public StartUp() {
        this(null, null);
    }

    @PostConstruct
    void begin() {
        schema.require();
        clock.begin();
    }
}
