package org.sandaga.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Lets visitors of a demo in as one of its people, without a password of their own.
 *
 * <p>Only where the launcher gave their password and the clock can be moved, which is nowhere but in a demo: a
 * marketplace that was once a demo and is now started otherwise neither offers nor accepts them.
 */
@Dependent
public class Personas {
    private final Optional<String> password;

    @Inject
    Personas(
            @ConfigProperty(name = "sandaga.identity.personas.password") Optional<String> password,
            @ConfigProperty(name = "sandaga.shared.clock.movable", defaultValue = "false") boolean movable) {
        this.password = password.filter(given -> movable);
    }

    /** Who is offered to a portal's visitors; nobody outside a demo. */
    public List<Persona> offered(String audience) {
        return password.isPresent() ? Persona.of(audience) : List.of();
    }

    /** How a persona signs in; empty when there is none of that name, or no demo. */
    public Optional<UsernamePasswordCredential> credential(@Nullable String name) {
        return password.flatMap(secret -> Arrays.stream(Persona.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .map(each -> new UsernamePasswordCredential(each.email(), secret)));
    }
}
