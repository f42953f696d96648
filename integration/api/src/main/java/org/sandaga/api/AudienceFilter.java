package org.sandaga.api;

import java.util.Locale;
import java.util.function.Function;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

import org.sandaga.shared.Actor;
import org.sandaga.shared.NotAllowed;

/** Lets only an operation's audience in; the door then checks permission and ownership. */
@Priority(Priorities.AUTHORIZATION)
final class AudienceFilter implements ContainerRequestFilter {
    private final Who audience;
    private final Function<Who, Actor> enter;

    AudienceFilter(Who audience, Function<Who, Actor> enter) {
        this.audience = audience;
        this.enter = enter;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Actor caller = enter.apply(audience);
        if (audience.includes(caller)) {
            return;
        }
        if (caller.user() == null) {
            throw new RequestRefused(401, "sign-in-needed");
        }
        throw new NotAllowed(audience.name().toLowerCase(Locale.ROOT));
    }
}
