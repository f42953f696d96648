package org.sandaga.identity;

import java.util.Optional;
import java.util.logging.Logger;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** At the first start, lets the administrator in that the environment names, or prints a password once. */
@Singleton
@Startup
@DependsOn("StartUp")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstAdministrator {
    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());

    private final AdministratorSeat seat;
    private final String email;
    private final Optional<String> password;

    @Inject
    FirstAdministrator(
            AdministratorSeat seat,
            @ConfigProperty(name = "sandaga.identity.administrator.email", defaultValue = "admin@sandaga.example")
                    String email,
            @ConfigProperty(name = "sandaga.identity.administrator.password") Optional<String> password) {
        this.seat = seat;
        this.email = email;
        this.password = password;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public FirstAdministrator() {
        this(null, "", Optional.empty());
    }

    @PostConstruct
    void ensure() {
        seat.fill(email, password)
                .ifPresent(made -> LOG.info(() -> "The first administrator signs in as " + email + " with the password "
                        + made + " (shown this once)"));
    }
}
