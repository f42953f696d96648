package org.sandaga.api.account;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.sandaga.api.Audience;
import org.sandaga.api.Caller;
import org.sandaga.api.Created;
import org.sandaga.api.Shapes;
import org.sandaga.api.Who;
import org.sandaga.identity.AccountView;
import org.sandaga.identity.Accounts;
import org.sandaga.identity.StaffRole;
import org.sandaga.shared.Permission;
import org.sandaga.vendor.VendorTeam;

/** Whoever is signed in. */
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Audience(Who.SHOPPER)
@Tag(name = "account")
@Dependent
public class MeResource {
    private final Accounts accounts;
    private final VendorTeam teams;
    private final Caller caller;

    /** Asks the doors for account and team. */
    @Inject
    public MeResource(Accounts accounts, VendorTeam teams, Caller caller) {
        this.accounts = accounts;
        this.teams = teams;
        this.caller = caller;
    }

    /** An account, for its owner. */
    public record Me(
            @Pattern(regexp = Shapes.USER) String account,
            @Schema(examples = "Awa") String name,
            @Schema(examples = "awa@example.org") String email,
            boolean emailVerified,
            @Pattern(regexp = Shapes.LANGUAGE) String language,

            @Schema(description = "Of the operator's staff; empty for everybody else")
            Set<StaffRole> roles,

            List<MyVendor> vendors) {}

    /** A vendor that the account may act for. */
    public record MyVendor(@Pattern(regexp = Shapes.VENDOR) String vendor, Set<Permission> permissions) {}

    /** The token out of an invitation. */
    public record Invitation(
            @NotNull @Size(max = 200) @Schema(examples = "pT0uWm3k5x")
            String token) {}

    /** The vendor that was joined. */
    public record Joined(@Pattern(regexp = Shapes.VENDOR) String vendor) {}

    /** The account. */
    @GET
    @Operation(summary = "Read my account")
    public Me me() {
        AccountView account = accounts.account(caller.actor(), caller.actor().requireUser());
        return new Me(
                account.id().text(),
                account.name(),
                account.email(),
                account.verifiedAt() != null,
                account.language(),
                account.roles(),
                caller.memberships().stream()
                        .map(each -> new MyVendor(each.vendor().text(), each.permissions()))
                        .toList());
    }

    /** Joins a team. */
    @POST
    @Path("memberships")
    @Created
    @Operation(summary = "Join a vendor's team by the token out of the invitation")
    public Joined join(Invitation invitation) {
        return new Joined(teams.accept(caller.actor(), invitation.token()).text());
    }
}
