package org.sandaga.api.offer;

import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

import org.sandaga.api.Amount;
import org.sandaga.api.Audience;
import org.sandaga.api.Caller;
import org.sandaga.api.Created;
import org.sandaga.api.Page;
import org.sandaga.api.Paging;
import org.sandaga.api.Shapes;
import org.sandaga.api.Versions;
import org.sandaga.api.Who;
import org.sandaga.catalog.VariantId;
import org.sandaga.offer.Condition;
import org.sandaga.offer.NewOffer;
import org.sandaga.offer.OfferChange;
import org.sandaga.offer.OfferFilter;
import org.sandaga.offer.OfferId;
import org.sandaga.offer.OfferStatus;
import org.sandaga.offer.Offers;
import org.sandaga.tax.TaxClass;

/** The offers of the vendor that the caller acts for. */
@Path("/vendor/offers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Audience(Who.VENDOR)
@Tag(name = "vendor")
@Dependent
public class OfferResource {
    private static final String ID = "The offer";
    private static final String TAG = "The ETag that was read";

    private final Offers offers;
    private final Caller caller;

    /** Asks one door. */
    @Inject
    public OfferResource(Offers offers, Caller caller) {
        this.offers = offers;
        this.caller = caller;
    }

    /** What a vendor wants to sell. */
    @Schema(name = "NewOffer")
    public record Wanted(
            @NotNull @Pattern(regexp = Shapes.VARIANT) String variant,

            @NotNull @Size(min = 1, max = 120) @Schema(examples = "PAN-L")
            String vendorSku,

            @NotNull Condition condition,
            @NotNull TaxClass taxClass,
            @NotNull @Min(0) @Max(365) Integer leadTimeDays,

            @NotNull @Size(min = 1, max = 10) @Schema(description = "At most one in each currency")
            List<@NotNull @Valid Amount> prices) {}

    /** What of an offer may change besides its prices. */
    @Schema(name = "OfferChange")
    public record Change(
            @NotNull Condition condition,
            @NotNull TaxClass taxClass,
            @NotNull @Min(0) @Max(365) Integer leadTimeDays) {}

    /** The price in one currency. */
    @Schema(name = "NewPrice")
    public record Price(@NotNull @Valid Amount price) {}

    /** The offers. */
    @GET
    @Operation(summary = "List my offers", description = "The oldest first.")
    public Page<OfferAnswer> list(
            @BeanParam Paging paging,
            @QueryParam("status") @Parameter(description = "Exactly this one") @Nullable OfferStatus status,
            @QueryParam("text") @Parameter(description = "Part of the SKU or of the title") @Nullable String text) {
        return Page.of(offers.mine(caller.actor(), new OfferFilter(status, text), paging.slice()), OfferAnswer::of);
    }

    /** Offers a variant. */
    @POST
    @Created
    @Operation(
            summary = "Offer a variant of a product",
            description = "It is live at once, or when its product is published.")
    public OfferAnswer add(Wanted wanted) {
        NewOffer offer = new NewOffer(
                VariantId.parse(wanted.variant()),
                wanted.vendorSku(),
                wanted.condition(),
                wanted.taxClass(),
                wanted.leadTimeDays(),
                wanted.prices().stream().map(Amount::money).toList());
        return view(offers.list(caller.actor(), offer));
    }

    /** One offer. */
    @GET
    @Path("{id}")
    @Operation(summary = "Read one of my offers")
    public OfferAnswer read(@PathParam("id") @Parameter(description = ID) String id) {
        return view(OfferId.parse(id));
    }

    /** Changes an offer. */
    @PUT
    @Path("{id}")
    @Operation(summary = "Change an offer's terms")
    public OfferAnswer change(
            @PathParam("id") @Parameter(description = ID) String id,
            @HeaderParam("If-Match") @Parameter(description = TAG) @Nullable String ifMatch,
            Change wanted) {
        OfferId offer = OfferId.parse(id);
        OfferChange change = new OfferChange(wanted.condition(), wanted.taxClass(), wanted.leadTimeDays());
        offers.change(caller.actor(), offer, Versions.required(ifMatch), change);
        return view(offer);
    }

    /** Sets a price. */
    @PUT
    @Path("{id}/price")
    @Operation(summary = "Set an offer's price in a currency")
    public OfferAnswer price(
            @PathParam("id") @Parameter(description = ID) String id,
            @HeaderParam("If-Match") @Parameter(description = TAG) @Nullable String ifMatch,
            Price wanted) {
        OfferId offer = OfferId.parse(id);
        offers.setPrice(
                caller.actor(),
                offer,
                Versions.required(ifMatch),
                wanted.price().money());
        return view(offer);
    }

    private OfferAnswer view(OfferId offer) {
        return OfferAnswer.of(offers.view(caller.actor(), offer));
    }
}
