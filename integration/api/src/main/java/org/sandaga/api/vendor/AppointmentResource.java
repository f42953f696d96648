package org.sandaga.api.vendor;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.sandaga.api.Audience;
import org.sandaga.api.Caller;
import org.sandaga.api.Who;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;
import org.sandaga.vendor.VendorTeam;

/** The operator gives vendors people, for example those that came with a catalogue and have none. */
@Path("/admin/vendors/{id}/members/{account}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Audience(Who.STAFF)
@Tag(name = "operator")
@Dependent
public class AppointmentResource {
    private final VendorTeam team;
    private final Caller caller;

    /** Asks one door. */
    @Inject
    public AppointmentResource(VendorTeam team, Caller caller) {
        this.team = team;
        this.caller = caller;
    }

    /** Makes somebody a member. */
    @PUT
    @Operation(
            summary = "Make an account a member of a vendor",
            description = "Without an invitation; a member keeps what they do.")
    public void appoint(
            @PathParam("id") @Parameter(description = "The vendor") String id,
            @PathParam("account") @Parameter(description = "The new member's account") String account,
            TeamResource.Duty wanted) {
        team.appoint(caller.actor(), VendorId.parse(id), UserId.parse(account), wanted.template());
    }
}
