package org.sandaga.api.shop;

import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.sandaga.api.Audience;
import org.sandaga.api.Shapes;
import org.sandaga.api.Who;
import org.sandaga.market.Markets;

/** Where the marketplace sells. */
@Path("/markets")
@Produces(MediaType.APPLICATION_JSON)
@Audience(Who.ANYONE)
@Tag(name = "shop")
@Dependent
public class MarketResource {
    private final Markets markets;

    /** Asks one door. */
    @Inject
    public MarketResource(Markets markets) {
        this.markets = markets;
    }

    /** A market. */
    public record Market(
            @Pattern(regexp = Shapes.COUNTRY) String code,
            @Pattern(regexp = Shapes.CURRENCY) String currency,
            @Schema(examples = "[\"fr\"]") List<String> languages,
            @Schema(examples = "Africa/Dakar") String timeZone,

            @Schema(description = "Whether a price shown there contains its tax")
            boolean pricesIncludeTax) {}

    /** All markets. */
    public record MarketList(List<Market> items) {}

    /** The markets. */
    @GET
    @Operation(summary = "List the markets", description = "A cart belongs to one; nothing is converted between them.")
    public MarketList all() {
        return new MarketList(markets.all().stream()
                .map(each -> new Market(
                        each.code(),
                        each.currency(),
                        each.languages(),
                        each.zone().getId(),
                        each.pricesIncludeTax()))
                .toList());
    }
}
