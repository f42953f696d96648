package org.sandaga.api.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.sandaga.catalog.ProductId;
import org.sandaga.search.Storefront;

/** Products as everybody sees them. */
@Path("/products")
@Produces(MediaType.APPLICATION_JSON)
@Audience(Who.ANYONE)
@Tag(name = "shop")
@Dependent
public class ProductResource {
    private final Storefront storefront;
    private final Caller caller;

    /** Asks one door. */
    @Inject
    public ProductResource(Storefront storefront, Caller caller) {
        this.storefront = storefront;
        this.caller = caller;
    }

    /** A product's page. */
    @GET
    @Path("{id}")
    @Operation(
            summary = "Read a product with all its offers",
            description = "Offers, prices and stock are those of this moment, in one market.")
    public ProductAnswer read(
            @PathParam("id") @Parameter(description = "The product") String id, @BeanParam Place place) {
        String language = place.language(caller);
        return ProductAnswer.of(storefront.product(ProductId.parse(id), place.market(), language), language);
    }
}
