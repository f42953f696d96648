package org.sandaga.api;

import java.util.Arrays;
import java.util.function.Supplier;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

import org.sandaga.shared.Actor;
import org.sandaga.shared.NotAllowed;

/** Lets only an operation's audience in; the door then checks permission and ownership. */
@Priority(Priorities.AUTHORIZATION)
final class AudienceFilter implements ContainerRequestFilter {
    /** The group that identity gives to the operator's staff. */
    static final String STAFF = "staff";

    private final Who[] audience;
    private final Supplier<Actor> actor;

    AudienceFilter(Who[] audience, Supplier<Actor> actor) {
        this.audience = audience;
        this.actor = actor;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (Arrays.asList(audience).contains(Who.ANYONE)) {
            return;
        }
        Actor caller = actor.get();
        boolean staff = request.getSecurityContext().isUserInRole(STAFF);
        if (Arrays.stream(audience).noneMatch(who -> who.includes(caller, staff))) {
            throw caller.user() == null
                    ? new RequestRefused(401, "sign-in-needed")
                    : new NotAllowed(audience[0].name().toLowerCase(java.util.Locale.ROOT));
        }
    }
}
