package org.sandaga.vendorportal.team;

import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.portal.Desk;
import org.sandaga.portal.Work;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.Permission;
import org.sandaga.shared.UserId;
import org.sandaga.vendor.InvitationView;
import org.sandaga.vendor.MemberTemplate;
import org.sandaga.vendor.MemberView;
import org.sandaga.vendor.VendorTeam;

/** Who works for a shop and what they may do; invites others and lets them go. */
@Named
@RequestScoped
public class TeamPage {
    private final Work work;
    private final Desk desk;
    private final VendorTeam team;
    private List<MemberView> members = List.of();
    private List<InvitationView> invitations = List.of();

    @Inject
    TeamPage(Work work, Desk desk, VendorTeam team) {
        this.work = work;
        this.desk = desk;
        this.team = team;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected TeamPage() {
        this(null, null, null);
    }

    /** Does what a form asks for, and reads the team. */
    public void load() {
        desk.show(() -> {
            if (work.isPost()) {
                desk.act(this::command);
            }
            if (!desk.isGiven()) {
                members = team.members(work.actor());
                invitations = team.invitations(work.actor());
            }
        });
    }

    private String command() {
        return switch (work.text("do")) {
            case "invite" -> {
                team.invite(work.actor(), work.text("email"), template(), work.text("language"));
                yield "?did=team.invited";
            }
            case "change" -> {
                team.change(work.actor(), member(), template());
                yield (isHandedOver() ? "/" : "") + "?did=team.changed";
            }
            case "remove" -> {
                team.remove(work.actor(), member());
                yield isMe(member()) ? "/" : "?did=team.removed";
            }
            case "withdraw" -> {
                team.withdraw(work.actor(), work.text("email"));
                yield "?did=team.withdrawn";
            }
            default -> "";
        };
    }

    /** Who gives away their own right to the team may see this page no more. */
    private boolean isHandedOver() {
        return isMe(member()) && !template().permissions().contains(Permission.SHOP_TEAM);
    }

    private UserId member() {
        return UserId.parse(work.text("member"));
    }

    private MemberTemplate template() {
        return Arrays.stream(MemberTemplate.values())
                .filter(each -> each.name().equals(work.text("template")))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("template", "–"));
    }

    public List<MemberView> getMembers() {
        return members;
    }

    public List<InvitationView> getInvitations() {
        return invitations;
    }

    public MemberTemplate[] getTemplates() {
        return MemberTemplate.values();
    }

    /** Whether somebody of the team is the one who looks. */
    public boolean isMe(UserId member) {
        return member.equals(work.actor().user());
    }
}
