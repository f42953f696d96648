package org.sandaga.api.offer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
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
import org.sandaga.api.Who;
import org.sandaga.offer.OfferId;
import org.sandaga.offer.Offers;

/** The operator's hand on offers. */
@Path("/admin/offers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Audience(Who.STAFF)
@Tag(name = "operator")
@Dependent
public class OfferControlResource {
    private static final String ID = "The offer";

    private final Offers offers;
    private final Caller caller;

    /** Asks one door. */
    @Inject
    public OfferControlResource(Offers offers, Caller caller) {
        this.offers = offers;
        this.caller = caller;
    }

    /** Why; the vendor reads it. */
    @Schema(name = "OfferBlockReason")
    public record Block(
            @NotNull @Size(min = 1, max = 1000) @Schema(examples = "La photo montre un autre article")
            String reason) {}

    /** Blocks an offer. */
    @POST
    @Path("block")
    @Operation(summary = "Withdraw somebody's offer")
    public void block(@PathParam("id") @Parameter(description = ID) String id, Block why) {
        offers.block(caller.actor(), OfferId.parse(id), why.reason());
    }

    /** Gives it back. */
    @POST
    @Path("release")
    @Operation(summary = "Give a blocked offer back to its vendor, paused")
    public void release(@PathParam("id") @Parameter(description = ID) String id) {
        offers.unblock(caller.actor(), OfferId.parse(id));
    }
}
