package org.sandaga.vendor;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.shared.Actor;
import org.sandaga.shared.Events;
import org.sandaga.shared.ForVendor;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Once;
import org.sandaga.shared.Permission;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;

/** Says who acts for a vendor, and what they may do there. */
@Stateless
public class VendorTeam {
    private final Members members;
    private final Invitations invitations;
    private final VendorRecords records;
    private final ApplicationPolicy policy;
    private final Events events;

    @Inject
    VendorTeam(
            Members members, Invitations invitations, VendorRecords records, ApplicationPolicy policy, Events events) {
        this.members = members;
        this.invitations = invitations;
        this.records = records;
        this.policy = policy;
        this.events = events;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public VendorTeam() {
        this(null, null, null, null, null);
    }

    /** The members of the actor's vendor, the oldest first. */
    public List<MemberView> members(Actor actor) {
        return members.of(actor.requireVendor(Permission.SHOP_TEAM));
    }

    /** What the members of the actor's vendor are called; each of them may know. */
    public Map<UserId, String> names(Actor actor) {
        VendorId vendor = actor.vendor();
        if (vendor == null) {
            throw new NotAllowed("vendor");
        }
        return members.of(vendor).stream()
                .collect(Collectors.toMap(MemberView::user, MemberView::name, (one, same) -> one));
    }

    /**
     * Asks somebody by mail to act for the actor's vendor; a newer invitation replaces the older.
     *
     * <p>The answer does not tell whether the address has an account.
     *
     * @param language {@code fr} or {@code en}, of the mail
     */
    @Once
    @ForVendor
    public void invite(Actor actor, String email, MemberTemplate template, String language) {
        VendorId vendor = actor.requireVendor(Permission.SHOP_TEAM);
        String address = policy.invited(email);
        String token = invitations.replace(vendor, address, template);
        String shop = records.get(vendor).displayName();
        events.tell(new MemberInvited(vendor, shop, address, template, token, policy.language(language)));
    }

    /** The invitations of the actor's vendor that nobody has answered yet. */
    @ForVendor
    public List<InvitationView> invitations(Actor actor) {
        return invitations.of(actor.requireVendor(Permission.SHOP_TEAM));
    }

    /** Takes an invitation back; its link opens nothing any more. */
    @ForVendor
    public void withdraw(Actor actor, String email) {
        if (!invitations.remove(actor.requireVendor(Permission.SHOP_TEAM), policy.invited(email))) {
            throw new NotFound("invitation", email);
        }
    }

    /**
     * What a token invites to, for whoever has it.
     *
     * @throws InvitationExpired when the token was used, replaced, is unknown or older than a week
     */
    public InvitationView invitation(String token) {
        return invitations.find(token).orElseThrow(InvitationExpired::new);
    }

    /**
     * Joins the vendor that sent the token.
     *
     * @return the vendor
     * @throws InvitationExpired when the token was used, replaced, is unknown or older than a week
     * @throws InvitedIsAnother when it was sent to an address that is not the actor's
     */
    public VendorId accept(Actor actor, String token) {
        UserId user = actor.requireUser();
        Invitations.Invitation invitation = invitations.use(token);
        if (!members.isReached(user, invitation.email())) {
            throw new InvitedIsAnother(invitation.email());
        }
        join(invitation.vendor(), user, invitation.template());
        return invitation.vendor();
    }

    /**
     * Makes somebody a member for the operator, for example of a vendor that came with a catalogue.
     *
     * <p>Who may do so can hand a shop and its money to anybody, so it takes the permission that roles take.
     *
     * @throws OwnAppointment when staff want the shop for themselves
     */
    public void appoint(Actor staff, VendorId vendor, UserId user, MemberTemplate template) {
        staff.require(Permission.ACCOUNTS_MANAGE);
        if (user.equals(staff.user())) {
            throw new OwnAppointment();
        }
        records.get(vendor);
        join(vendor, user, template);
    }

    /**
     * Gives a member something else to do.
     *
     * @throws LastOwner when nobody would own the vendor
     */
    @ForVendor
    public void change(Actor actor, UserId user, MemberTemplate template) {
        VendorId vendor = actor.requireVendor(Permission.SHOP_TEAM);
        keepAnOwner(vendor, user, template);
        if (!members.change(vendor, user, template)) {
            throw new NotFound(user);
        }
        events.tell(new MemberChanged(vendor, user, template));
    }

    /**
     * Takes somebody off the team.
     *
     * @throws LastOwner when nobody would own the vendor
     */
    @ForVendor
    public void remove(Actor actor, UserId user) {
        VendorId vendor = actor.requireVendor(Permission.SHOP_TEAM);
        keepAnOwner(vendor, user, MemberTemplate.READ_ONLY);
        if (!members.remove(vendor, user)) {
            throw new NotFound(user);
        }
        events.tell(new MemberLeft(vendor, user));
    }

    /** Where those are written to who may do something for a vendor, the oldest member first. For notification. */
    public List<VendorContact.Mailbox> whoMay(Permission permission, VendorId vendor) {
        return members.mailboxes(vendor, MemberTemplate.allowing(permission));
    }

    private void join(VendorId vendor, UserId user, MemberTemplate template) {
        if (members.add(vendor, user, template)) {
            events.tell(new MemberJoined(vendor, user, template));
        }
    }

    private void keepAnOwner(VendorId vendor, UserId user, MemberTemplate template) {
        List<UserId> owners = members.lockOwners(vendor);
        if (template != MemberTemplate.OWNER && owners.equals(List.of(user))) {
            throw new LastOwner();
        }
    }
}
