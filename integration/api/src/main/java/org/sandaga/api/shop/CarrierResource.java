package org.sandaga.api.shop;

import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Audience;
import org.sandaga.api.Who;
import org.sandaga.shipping.Carriers;

/** The carriers that vendors may ship with. */
@Path("/carriers")
@Produces(MediaType.APPLICATION_JSON)
@Audience(Who.ANYONE)
@Tag(name = "shop")
@Dependent
public class CarrierResource {
    private final Carriers carriers;

    /** Asks one door. */
    @Inject
    public CarrierResource(Carriers carriers) {
        this.carriers = carriers;
    }

    /** A carrier. */
    public record Carrier(
            @Schema(examples = "colissimo") String code,
            @Schema(examples = "Colissimo") String name,

            @Nullable
            @Schema(
                    description = "Where a parcel is followed, with `{number}` in it",
                    examples = "https://example.org/{number}")
            String trackingUrl,

            @Schema(examples = "[\"FR\"]") List<String> countries) {}

    /** All carriers. */
    public record CarrierList(List<Carrier> items) {}

    /** The carriers. */
    @GET
    @Operation(summary = "List the carriers")
    public CarrierList all() {
        return new CarrierList(carriers.all().stream()
                .map(each -> new Carrier(each.code(), each.name(), each.trackingUrl(), each.countries()))
                .toList());
    }
}
