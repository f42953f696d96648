package org.sandaga.api.vendor;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.sandaga.api.Audience;
import org.sandaga.api.Caller;
import org.sandaga.api.Shapes;
import org.sandaga.api.Who;
import org.sandaga.shared.UserId;
import org.sandaga.vendor.MemberTemplate;
import org.sandaga.vendor.VendorTeam;

/** The team of the vendor that the caller acts for. */
@Path("/vendor/members")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Audience(Who.VENDOR)
@Tag(name = "vendor")
@Dependent
public class TeamResource {
    private static final String USER = "The member's account";

    private final VendorTeam team;
    private final Caller caller;

    /** Asks one door. */
    @Inject
    public TeamResource(VendorTeam team, Caller caller) {
        this.team = team;
        this.caller = caller;
    }

    /** A member. */
    public record Member(
            @Pattern(regexp = Shapes.USER) String account,
            @Schema(examples = "Awa") String name,
            @Schema(examples = "awa@example.org") String email,
            MemberTemplate template,
            Instant addedAt) {}

    /** The whole team. */
    public record Team(List<Member> items) {}

    /** Whom to invite. */
    public record NewMember(
            @NotNull @Size(max = 254) @Schema(examples = "awa@example.org")
            String email,

            @NotNull MemberTemplate template,
            @NotNull @Pattern(regexp = Shapes.LANGUAGE) String language) {}

    /** What a member does. */
    public record Duty(@NotNull MemberTemplate template) {}

    /** The team. */
    @GET
    @Operation(summary = "List my vendor's members")
    public Team list() {
        return new Team(team.members(caller.actor()).stream()
                .map(each -> new Member(each.user().text(), each.name(), each.email(), each.template(), each.addedAt()))
                .toList());
    }

    /** Invites somebody. */
    @POST
    @Operation(
            summary = "Invite somebody by mail to act for my vendor",
            description = "The answer does not tell whether the address has an account.")
    public void invite(NewMember wanted) {
        team.invite(caller.actor(), wanted.email(), wanted.template(), wanted.language());
    }

    /** Gives a member another duty. */
    @PUT
    @Path("{account}")
    @Operation(summary = "Give a member something else to do")
    public Team change(@PathParam("account") @Parameter(description = USER) String account, Duty wanted) {
        team.change(caller.actor(), UserId.parse(account), wanted.template());
        return list();
    }

    /** Takes somebody off the team. */
    @DELETE
    @Path("{account}")
    @Operation(summary = "Take somebody off the team")
    public void remove(@PathParam("account") @Parameter(description = USER) String account) {
        team.remove(caller.actor(), UserId.parse(account));
    }
}
