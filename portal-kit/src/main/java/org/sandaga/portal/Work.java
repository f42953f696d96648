package org.sandaga.portal;

import java.security.Principal;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.sandaga.identity.CurrentActor;
import org.sandaga.identity.Groups;
import org.sandaga.identity.HouseAuthentication;
import org.sandaga.identity.Membership;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Permission;
import org.sandaga.shared.VendorId;

/** A request to a portal of work, as its page needs it: who asks, with which rights, for what and with what. */
@Named
@RequestScoped
public class Work extends Call {
    private final HttpServletRequest request;
    private final CurrentActor actors;
    private final Preferences preferences;
    private @Nullable Actor actor;

    @Inject
    Work(HttpServletRequest request, CurrentActor actors, Language language, Preferences preferences) {
        super(request, language);
        this.request = request;
        this.actors = actors;
        this.preferences = preferences;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Work() {
        this(null, null, null, null);
    }

    /** Who asks: staff in the back office, a member of the chosen shop in the vendors' portal. */
    @Override
    public Actor actor() {
        if (actor == null) {
            Principal who = request.getUserPrincipal();
            actor = isBackOffice() ? actors.staff(who) : actors.member(who, shop());
        }
        return actor;
    }

    @Override
    public Optional<String> sender() {
        return Optional.of(actor().name());
    }

    /** Whether this is the back office. */
    public boolean isBackOffice() {
        return Groups.STAFF.equals(request.getServletContext().getInitParameter(HouseAuthentication.AUDIENCE));
    }

    /** Whether a permission's name is among the actor's. */
    public boolean may(String permission) {
        return actor().may(Permission.valueOf(permission));
    }

    /** The shops that the account works for, the oldest membership first. */
    List<Membership> memberships() {
        return actors.memberships(request.getUserPrincipal());
    }

    /** The account acting for another of its shops. */
    Actor memberOf(Membership membership) {
        return actors.member(request.getUserPrincipal(), membership.vendor().text());
    }

    private @Nullable String shop() {
        List<String> mine =
                memberships().stream().map(each -> each.vendor().text()).toList();
        return preferences
                .shop()
                .filter(mine::contains)
                .or(() -> mine.stream().findFirst())
                .orElse(null);
    }

    /** The id of the shop of now; empty in the back office. */
    public String getShop() {
        VendorId vendor = actor().vendor();
        return vendor == null ? "" : vendor.text();
    }

    /** The id in an address such as {@code /orders/vor_…}; an empty text when there is none. */
    public String getPlace() {
        return request.getAttribute(Place.NAMED) instanceof String id ? id : "";
    }

    /** What addresses of this portal begin with. */
    public String getBase() {
        return request.getContextPath();
    }
}
