package org.sandaga.identity;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Actor;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.VendorId;

/**
 * Turns the principal of a request into the {@link Actor} that doors want, as its account stands now.
 *
 * <p>For the edges. The principal's name is the session; a session that has ended makes a guest. Each edge asks for the
 * actor of its own audience, so that staff who also sell do not approve with a vendor's hat on.
 */
@Dependent
public class CurrentActor {
    private final LiveSessions live;

    @Inject
    CurrentActor(LiveSessions live) {
        this.live = live;
    }

    /** The account without any special permission, or a guest; for the storefront. */
    public Actor shopper(@Nullable Principal principal) {
        return session(principal).map(session -> Actor.shopper(session.user())).orElse(Actor.GUEST);
    }

    /** The account with what its staff roles allow; a shopper when it has none. For the back office. */
    public Actor staff(@Nullable Principal principal) {
        return session(principal)
                .map(session -> Actor.staff(session.user(), session.staffPermissions()))
                .orElse(Actor.GUEST);
    }

    /**
     * The account acting for a vendor that it is a member of; without one it is a shopper.
     *
     * @param chosen {@code ven_…} of a member of several vendors; null when it has only one
     * @throws NotFound when it is not a member of the chosen one
     */
    public Actor member(@Nullable Principal principal, @Nullable String chosen) {
        VendorId vendor = chosen == null ? null : VendorId.parse(chosen);
        return session(principal)
                .map(session -> member(knowing(session, vendor), vendor))
                .orElse(Actor.GUEST);
    }

    /** Whoever has just joined a vendor acts for it at once, not when what is remembered of before is over. */
    private LiveSession knowing(LiveSession session, @Nullable VendorId vendor) {
        if (session.membership(vendor).isPresent()) {
            return session;
        }
        live.forget(session.id());
        return live.find(session.id()).orElse(session);
    }

    private static Actor member(LiveSession session, @Nullable VendorId chosen) {
        Optional<Membership> membership = session.membership(chosen);
        if (chosen != null && membership.isEmpty()) {
            throw new NotFound(chosen);
        }
        return membership
                .map(found -> Actor.member(session.user(), found.vendor(), found.permissions()))
                .orElseGet(() -> Actor.shopper(session.user()));
    }

    /** The vendors that the account may act for, oldest first. */
    public List<Membership> memberships(@Nullable Principal principal) {
        return session(principal).map(LiveSession::memberships).orElse(List.of());
    }

    /** How to call whoever is signed in. */
    public Optional<String> name(@Nullable Principal principal) {
        return session(principal).map(LiveSession::name);
    }

    /** The groups of {@link Groups} that the account is in now. */
    public Set<String> groups(@Nullable Principal principal) {
        return session(principal).map(session -> session.caller().groups()).orElse(Set.of());
    }

    private Optional<LiveSession> session(@Nullable Principal principal) {
        try {
            return principal == null ? Optional.empty() : live.find(SessionId.parse(principal.getName()));
        } catch (NotFound notOurs) {
            return Optional.empty();
        }
    }
}
