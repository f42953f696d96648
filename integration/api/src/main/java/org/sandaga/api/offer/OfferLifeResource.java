package org.sandaga.api.offer;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Amount;
import org.sandaga.api.Audience;
import org.sandaga.api.Caller;
import org.sandaga.api.Shapes;
import org.sandaga.api.Who;
import org.sandaga.offer.OfferId;
import org.sandaga.offer.Offers;

/** An offer's way off sale and back, and what its price has been. */
@Path("/vendor/offers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Audience(Who.VENDOR)
@Tag(name = "vendor")
@Dependent
public class OfferLifeResource {
    private static final String ID = "The offer";

    private final Offers offers;
    private final Caller caller;

    /** Asks one door. */
    @Inject
    public OfferLifeResource(Offers offers, Caller caller) {
        this.offers = offers;
        this.caller = caller;
    }

    /** A price and since when. */
    @Schema(name = "PastPrice")
    public record Past(
            @Pattern(regexp = Shapes.CURRENCY) String currency,

            @Nullable @Schema(description = "Null when it was taken away")
            Amount price,

            Instant from,

            @Schema(examples = "usr_01kar3x5q7e8w9v2m4c6b8n0pz")
            String by) {}

    /** All prices. */
    @Schema(name = "PriceHistory")
    public record History(List<Past> items) {}

    /** What its price has been. */
    @GET
    @Path("prices")
    @Operation(summary = "Read the prices that an offer has had", description = "The newest first, at most 200.")
    public History prices(@PathParam("id") @Parameter(description = ID) String id) {
        return new History(offers.priceHistory(caller.actor(), OfferId.parse(id)).stream()
                .map(each -> new Past(each.currency(), Amount.ofNullable(each.price()), each.from(), each.by()))
                .toList());
    }

    /** Takes it off sale. */
    @POST
    @Path("pause")
    @Operation(summary = "Withdraw an offer for the time being")
    public OfferAnswer pause(@PathParam("id") @Parameter(description = ID) String id) {
        OfferId offer = OfferId.parse(id);
        offers.pause(caller.actor(), offer);
        return view(offer);
    }

    /** Sells it again. */
    @POST
    @Path("resumption")
    @Operation(summary = "Sell a paused offer again")
    public OfferAnswer resume(@PathParam("id") @Parameter(description = ID) String id) {
        OfferId offer = OfferId.parse(id);
        offers.resume(caller.actor(), offer);
        return view(offer);
    }

    /** Ends it. */
    @POST
    @Path("retirement")
    @Operation(summary = "Withdraw an offer for good", description = "Orders already placed stay as they are.")
    public OfferAnswer retire(@PathParam("id") @Parameter(description = ID) String id) {
        OfferId offer = OfferId.parse(id);
        offers.retire(caller.actor(), offer);
        return view(offer);
    }

    private OfferAnswer view(OfferId offer) {
        return OfferAnswer.of(offers.view(caller.actor(), offer));
    }
}
