package org.sandaga.api.catalog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Audience;
import org.sandaga.api.Caller;
import org.sandaga.api.Created;
import org.sandaga.api.Page;
import org.sandaga.api.Paging;
import org.sandaga.api.Versions;
import org.sandaga.api.Who;
import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.Proposals;

/** Products that the vendor whom the caller acts for would like in the catalogue. */
@Path("/vendor/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Audience(Who.VENDOR)
@Tag(name = "vendor")
@Dependent
public class ProposalResource {
    private static final String ID = "The proposed product";

    private final Proposals proposals;
    private final Caller caller;

    /** Asks one door. */
    @Inject
    public ProposalResource(Proposals proposals, Caller caller) {
        this.proposals = proposals;
        this.caller = caller;
    }

    /** The proposals. */
    @GET
    @Operation(summary = "List my proposals and what came of them", description = "The oldest first.")
    public Page<ProductAnswer.Item> list(@BeanParam Paging paging) {
        return Page.of(proposals.mine(caller.actor(), paging.slice()), ProductAnswer.Item::of);
    }

    /** Proposes. */
    @POST
    @Created
    @Operation(
            summary = "Propose a product that the catalogue lacks",
            description = "Until the operator has accepted it, only its vendor and the operator see it; its variants"
                    + " can be offered at once and go live with it.")
    public ProductAnswer propose(ProductBody wanted) {
        return view(proposals.propose(caller.actor(), wanted.plain()));
    }

    /** One proposal. */
    @GET
    @Path("{id}")
    @Operation(summary = "Read one of my proposals")
    public ProductAnswer read(@PathParam("id") @Parameter(description = ID) String id) {
        return view(ProductId.parse(id));
    }

    /** Mends it. */
    @PUT
    @Path("{id}")
    @Operation(
            summary = "Mend a proposal and ask again",
            description =
                    "Until it has been decided. A variant that it does not name is dropped, unless it is offered.")
    public ProductAnswer mend(
            @PathParam("id") @Parameter(description = ID) String id,
            @HeaderParam("If-Match") @Parameter(description = "The ETag that was read") @Nullable String ifMatch,
            ProductBody wanted) {
        ProductId product = ProductId.parse(id);
        proposals.proposeAgain(caller.actor(), product, Versions.required(ifMatch), wanted.plain());
        return view(product);
    }

    private ProductAnswer view(ProductId product) {
        return ProductAnswer.of(proposals.proposal(caller.actor(), product));
    }
}
