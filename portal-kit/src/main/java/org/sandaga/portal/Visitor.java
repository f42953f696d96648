package org.sandaga.portal;

import java.security.Principal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.sandaga.identity.CurrentActor;
import org.sandaga.identity.Groups;

/** Who looks at the page, as their account stands now. */
@Named
@RequestScoped
public class Visitor {
    private final HttpServletRequest request;
    private final CurrentActor actors;

    @Inject
    Visitor(HttpServletRequest request, CurrentActor actors) {
        this.request = request;
        this.actors = actors;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Visitor() {
        this(null, null);
    }

    /** How to call them; empty for a guest. */
    public String getName() {
        return actors.name(principal()).orElse("");
    }

    /** Whether they are signed in. */
    public boolean isKnown() {
        return actors.name(principal()).isPresent();
    }

    /** Whether they sell here. */
    public boolean isVendor() {
        return actors.groups(principal()).contains(Groups.VENDOR);
    }

    /** Whether they operate the marketplace. */
    public boolean isStaff() {
        return actors.groups(principal()).contains(Groups.STAFF);
    }

    /** The container's name of them, for {@link CurrentActor}. */
    public @Nullable Principal principal() {
        return request.getUserPrincipal();
    }
}
