package org.sandaga.vendorportal.team;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.identity.CurrentActor;
import org.sandaga.portal.Address;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Visitor;
import org.sandaga.portal.Work;
import org.sandaga.shared.VendorId;
import org.sandaga.vendor.InvitationExpired;
import org.sandaga.vendor.InvitationView;
import org.sandaga.vendor.VendorTeam;

/** Where the link of an invitation leads: says what is offered, and takes whoever is signed in onto the team. */
@Named
@RequestScoped
public class JoinPage {
    private static final int GONE = 410;

    private final Work work;
    private final Desk desk;
    private final Visitor visitor;
    private final Address address;
    private final CurrentActor actors;
    private final VendorTeam team;
    private @Nullable InvitationView invitation;

    @Inject
    JoinPage(Work work, Desk desk, Visitor visitor, Address address, CurrentActor actors, VendorTeam team) {
        this.work = work;
        this.desk = desk;
        this.visitor = visitor;
        this.address = address;
        this.actors = actors;
        this.team = team;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected JoinPage() {
        this(null, null, null, null, null, null);
    }

    /** Joins, else reads the invitation; a link that opens nothing any more says so. */
    public void load() {
        desk.show(() -> {
            // first, so that a second press gets the answer to the first and not that the invitation was used
            if (work.isPost() && visitor.isKnown()) {
                desk.act(this::join);
            }
            if (!desk.isGiven()) {
                read();
            }
        });
    }

    private void read() {
        try {
            invitation = team.invitation(work.text("token"));
        } catch (InvitationExpired gone) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(GONE);
        }
    }

    private String join() {
        VendorId vendor = team.accept(actors.shopper(visitor.principal()), work.text("token"));
        // asked for at once, so that the portal's door knows the new member with the very next request
        actors.member(visitor.principal(), vendor.text());
        return "/preferences?shop=" + vendor.text() + "&next=" + work.getBase() + "/";
    }

    /** What is offered, or null when the link opens nothing. */
    public @Nullable InvitationView getInvitation() {
        return invitation;
    }

    public String getToken() {
        return work.text("token");
    }

    /** Where somebody signs in and comes back from; the portal itself lets in only those who sell already. */
    public String getEntrance() {
        return "/" + work.language() + "/sign-in?next="
                + java.net.URLEncoder.encode(address.getHere(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
