package org.sandaga.api.search;

import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.sandaga.api.Shapes;
import org.sandaga.api.Who;
import org.sandaga.search.ShopPage;
import org.sandaga.search.Storefront;

/** What a shop has on its shelves. */
@Path("/shops/{slug}/goods")
@Produces(MediaType.APPLICATION_JSON)
@Audience(Who.ANYONE)
@Tag(name = "shop")
@Dependent
public class ShopGoodsResource {
    private final Storefront storefront;
    private final Caller caller;

    /** Asks one door. */
    @Inject
    public ShopGoodsResource(Storefront storefront, Caller caller) {
        this.storefront = storefront;
        this.caller = caller;
    }

    /** How much a shop sells, and where it is found. */
    public record ShopGoods(
            @Pattern(regexp = Shapes.VENDOR) @Schema(description = "For the search's `vendor`")
            String vendor,

            @Schema(examples = "42") int products,
            List<SearchAnswer.Value> categories) {}

    /** The goods. */
    @GET
    @Operation(
            summary = "Read how much a shop sells in a market",
            description = "By category; the goods themselves are found by a search with the shop's `vendor`.")
    public ShopGoods read(
            @PathParam("slug") @Parameter(description = "The shop's name in addresses") String slug,
            @BeanParam Place place) {
        ShopPage shop = storefront.shop(slug, place.market(), place.language(caller));
        return new ShopGoods(
                shop.shop().vendor().text(),
                shop.products(),
                shop.categories().stream()
                        .map(each -> new SearchAnswer.Value(each.value(), each.label(), each.products()))
                        .toList());
    }
}
