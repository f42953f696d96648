package org.sandaga.api.vendor;

import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.sandaga.api.Amount;
import org.sandaga.api.Audience;
import org.sandaga.api.Caller;
import org.sandaga.api.Shapes;
import org.sandaga.api.Who;
import org.sandaga.shipping.ShippingProfiles;
import org.sandaga.shipping.ShippingRate;

/** What the vendor that the caller acts for asks for a package. */
@Path("/vendor/shipping-rates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Audience(Who.VENDOR)
@Tag(name = "vendor")
@Dependent
public class ShippingRateResource {
    private static final String MARKET = "The market";

    private final ShippingProfiles profiles;
    private final Caller caller;

    /** Asks one door. */
    @Inject
    public ShippingRateResource(ShippingProfiles profiles, Caller caller) {
        this.profiles = profiles;
        this.caller = caller;
    }

    /** A rate. */
    @Schema(name = "ShippingRate")
    public record Rate(@Pattern(regexp = Shapes.COUNTRY) String market, Amount price, int minDays, int maxDays) {}

    /** All rates. */
    @Schema(name = "ShippingRates")
    public record Rates(List<Rate> items) {}

    /** What is asked from now on. */
    @Schema(name = "NewShippingRate")
    public record NewRate(
            @NotNull @Valid Amount price,
            @NotNull @Min(0) @Max(90) Integer minDays,
            @NotNull @Min(0) @Max(90) Integer maxDays) {}

    /** The rates. */
    @GET
    @Operation(
            summary = "List my shipping rates",
            description = "A flat rate per package and market; without one nothing ships there.")
    public Rates list() {
        return new Rates(profiles.rates(caller.actor()).stream()
                .map(each -> new Rate(each.market(), Amount.of(each.price()), each.minDays(), each.maxDays()))
                .toList());
    }

    /** Sets a rate. */
    @PUT
    @Path("{market}")
    @Operation(summary = "Set my shipping rate to a market")
    public Rates set(@PathParam("market") @Parameter(description = MARKET) String market, NewRate wanted) {
        profiles.setRate(
                caller.actor(), new ShippingRate(market, wanted.price().money(), wanted.minDays(), wanted.maxDays()));
        return list();
    }

    /** Ships there no longer. */
    @DELETE
    @Path("{market}")
    @Operation(summary = "Ship to a market no longer")
    public void remove(@PathParam("market") @Parameter(description = MARKET) String market) {
        profiles.removeRate(caller.actor(), market);
    }
}
