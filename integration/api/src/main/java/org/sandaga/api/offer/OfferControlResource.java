package org.sandaga.api.offer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
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
import org.sandaga.offer.OfferId;
import org.sandaga.offer.Offers;

/** The operator's hand on offers. */
@Path("/admin/offers/{id}")
@Produces(MediaType.APPLICATION_JSON)
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

    /** Blocks an offer. */
    @POST
    @Path("block")
    @Operation(summary = "Withdraw somebody's offer")
    public void block(@PathParam("id") @Parameter(description = ID) String id) {
        offers.block(caller.actor(), OfferId.parse(id));
    }

    /** Gives it back. */
    @POST
    @Path("release")
    @Operation(summary = "Give a blocked offer back to its vendor, paused")
    public void release(@PathParam("id") @Parameter(description = ID) String id) {
        offers.unblock(caller.actor(), OfferId.parse(id));
    }
}
