package org.sandaga.api.catalog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.sandaga.api.Created;
import org.sandaga.api.Page;
import org.sandaga.api.Paging;
import org.sandaga.api.Versions;
import org.sandaga.api.Who;
import org.sandaga.catalog.Catalog;
import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.ProductFilter;
import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.ProductStatus;
import org.sandaga.catalog.Proposals;

/** The catalogue's products, for the operator's staff. */
@Path("/admin/products")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Audience(Who.STAFF)
@Tag(name = "operator")
@Dependent
public class ProductAdminResource {
    private static final String ID = "The product";

    private final Catalog catalog;
    private final Proposals proposals;
    private final Caller caller;

    /** Asks the doors for products and for proposals. */
    @Inject
    public ProductAdminResource(Catalog catalog, Proposals proposals, Caller caller) {
        this.catalog = catalog;
        this.proposals = proposals;
        this.caller = caller;
    }

    /** What is to be mended; the vendor reads it. */
    @Schema(name = "ProposalRemark")
    public record Remark(
            @NotNull @Size(min = 1, max = 1000) @Schema(examples = "Le titre manque en anglais")
            String remark) {}

    /** The products. */
    @GET
    @Operation(summary = "List products, wherever they stand", description = "The oldest first.")
    public Page<ProductAnswer.Item> list(
            @BeanParam Paging paging,
            @QueryParam("status") @Parameter(description = "Exactly this one") @Nullable ProductStatus status,
            @QueryParam("category") @Parameter(description = "In it or below it") @Nullable String category,
            @QueryParam("text") @Parameter(description = "Part of the title or brand") @Nullable String text) {
        ProductFilter filter =
                new ProductFilter(status, category == null ? null : CategoryId.parse(category), null, text);
        return Page.of(catalog.list(caller.actor(), filter, paging.slice()), ProductAnswer.Item::of);
    }

    /** Takes one in. */
    @POST
    @Created
    @Operation(summary = "Take a product into the catalogue")
    public ProductAnswer publish(ProductBody wanted) {
        return view(catalog.publish(caller.actor(), wanted.plain()));
    }

    /** One product. */
    @GET
    @Path("{id}")
    @Operation(summary = "Read a product, wherever it stands")
    public ProductAnswer read(@PathParam("id") @Parameter(description = ID) String id) {
        return view(ProductId.parse(id));
    }

    /** Changes one. */
    @PUT
    @Path("{id}")
    @Operation(
            summary = "Change what the catalogue says of a product",
            description = "Variants that are not named stay.")
    public ProductAnswer change(
            @PathParam("id") @Parameter(description = ID) String id,
            @HeaderParam("If-Match") @Parameter(description = "The ETag that was read") @Nullable String ifMatch,
            ProductBody wanted) {
        ProductId product = ProductId.parse(id);
        catalog.change(caller.actor(), product, Versions.required(ifMatch), wanted.plain());
        return view(product);
    }

    /** Takes one out. */
    @POST
    @Path("{id}/archival")
    @Operation(summary = "Take a product out of the catalogue", description = "What was bought of it stays as it is.")
    public ProductAnswer archive(@PathParam("id") @Parameter(description = ID) String id) {
        ProductId product = ProductId.parse(id);
        catalog.archive(caller.actor(), product);
        return view(product);
    }

    /** Accepts a proposal. */
    @POST
    @Path("{id}/acceptance")
    @Operation(summary = "Take a vendor's proposal into the catalogue", description = "Offers that waited go live.")
    public ProductAnswer accept(@PathParam("id") @Parameter(description = ID) String id) {
        ProductId product = ProductId.parse(id);
        proposals.accept(caller.actor(), product);
        return view(product);
    }

    /** Sends a proposal back. */
    @POST
    @Path("{id}/return")
    @Operation(summary = "Send a proposal back to its vendor to be mended")
    public ProductAnswer sendBack(@PathParam("id") @Parameter(description = ID) String id, Remark why) {
        ProductId product = ProductId.parse(id);
        proposals.sendBack(caller.actor(), product, why.remark());
        return view(product);
    }

    private ProductAnswer view(ProductId product) {
        return ProductAnswer.of(catalog.product(caller.actor(), product));
    }
}
