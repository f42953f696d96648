package org.sandaga.api.account;

import java.time.Instant;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Audience;
import org.sandaga.api.Caller;
import org.sandaga.api.Page;
import org.sandaga.api.Paging;
import org.sandaga.api.Shapes;
import org.sandaga.api.Who;
import org.sandaga.identity.AccountRow;
import org.sandaga.identity.AccountStatus;
import org.sandaga.identity.AccountView;
import org.sandaga.identity.Accounts;
import org.sandaga.identity.StaffRole;
import org.sandaga.shared.Permission;
import org.sandaga.shared.UserId;

/** All accounts and their roles, for staff. */
@Path("/admin/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Audience(Who.STAFF)
@Tag(name = "operator")
@Dependent
public class AccountAdminResource {
    private static final String ID = "The account";

    private final Accounts accounts;
    private final Caller caller;

    /** Asks one door. */
    @Inject
    public AccountAdminResource(Accounts accounts, Caller caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    /** An account, for staff. */
    public record Account(
            @Pattern(regexp = Shapes.USER) String id,
            @Schema(examples = "Awa") String name,
            @Schema(examples = "awa@example.org") String email,
            boolean emailVerified,
            AccountStatus status,
            Set<StaffRole> roles,
            Instant createdAt) {
        static Account of(AccountRow row) {
            return new Account(
                    row.id().text(),
                    row.name(),
                    row.email(),
                    row.verified(),
                    row.status(),
                    row.roles(),
                    row.createdAt());
        }
    }

    /** Why; it stays on record. */
    @Schema(name = "AccountDecisionReason")
    public record Decision(
            @NotNull @Size(min = 1, max = 500) @Schema(examples = "Fraude signalée")
            String reason) {}

    /** The accounts. */
    @GET
    @Operation(summary = "List accounts", description = "The newest first.")
    public Page<Account> list(
            @BeanParam Paging paging,
            @QueryParam("text") @Parameter(description = "Part of the name or the address") @Nullable String text) {
        return Page.of(accounts.list(caller.actor(), text, paging.slice()), Account::of);
    }

    /** One account. */
    @GET
    @Path("{id}")
    @Operation(summary = "Read an account")
    public Account read(@PathParam("id") @Parameter(description = ID) String id) {
        caller.actor().require(Permission.ACCOUNTS_MANAGE);
        return view(UserId.parse(id));
    }

    /** Grants a role. */
    @PUT
    @Path("{id}/roles/{role}")
    @Operation(summary = "Give an account a role of the staff")
    public Account grant(
            @PathParam("id") @Parameter(description = ID) String id,
            @PathParam("role") @Parameter(description = "The role") StaffRole role) {
        accounts.grantRole(caller.actor(), UserId.parse(id), role);
        return view(UserId.parse(id));
    }

    /** Takes a role away. */
    @DELETE
    @Path("{id}/roles/{role}")
    @Operation(summary = "Take a role of the staff away")
    public Account revoke(
            @PathParam("id") @Parameter(description = ID) String id,
            @PathParam("role") @Parameter(description = "The role") StaffRole role) {
        accounts.revokeRole(caller.actor(), UserId.parse(id), role);
        return view(UserId.parse(id));
    }

    /** Shuts an account out. */
    @POST
    @Path("{id}/suspension")
    @Operation(summary = "Shut an account out and end its sessions")
    public Account suspend(@PathParam("id") @Parameter(description = ID) String id, Decision why) {
        accounts.suspend(caller.actor(), UserId.parse(id), why.reason());
        return view(UserId.parse(id));
    }

    /** Lets it in again. */
    @POST
    @Path("{id}/reinstatement")
    @Operation(summary = "Let a suspended account in again")
    public Account reinstate(@PathParam("id") @Parameter(description = ID) String id, Decision why) {
        accounts.reinstate(caller.actor(), UserId.parse(id), why.reason());
        return view(UserId.parse(id));
    }

    private Account view(UserId id) {
        AccountView view = accounts.account(caller.actor(), id);
        return new Account(
                view.id().text(),
                view.name(),
                view.email(),
                view.verifiedAt() != null,
                view.status(),
                view.roles(),
                view.createdAt());
    }
}
