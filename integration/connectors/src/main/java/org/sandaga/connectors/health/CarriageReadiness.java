package org.sandaga.connectors.health;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

import org.sandaga.connectors.broker.OutboxRelay;
import org.sandaga.shared.Outbox;

/** Tells how far the broker is behind; always up, because selling never waits for the broker. */
@Readiness
@ApplicationScoped
public class CarriageReadiness implements HealthCheck {
    private final Outbox outbox;
    private final OutboxRelay relay;

    @Inject
    CarriageReadiness(Outbox outbox, OutboxRelay relay) {
        this.outbox = outbox;
        this.relay = relay;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    CarriageReadiness() {
        this(null, null);
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("messages").up().withData("broker", relay.succeeds() ? "reached" : "away");
        try {
            answer.withData("waiting", outbox.waiting());
        } catch (EJBException databaseAway) {
            // the database's own check says so
        }
        return answer.build();
    }
}
