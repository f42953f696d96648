package org.sandaga.api.shop;

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
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Audience;
import org.sandaga.api.Caller;
import org.sandaga.api.Page;
import org.sandaga.api.Paging;
import org.sandaga.api.Shapes;
import org.sandaga.api.Who;
import org.sandaga.vendor.ShopView;
import org.sandaga.vendor.Trader;
import org.sandaga.vendor.VendorKind;
import org.sandaga.vendor.Vendors;

/** The shops of the vendors. */
@Path("/shops")
@Produces(MediaType.APPLICATION_JSON)
@Audience(Who.ANYONE)
@Tag(name = "shop")
@Dependent
public class ShopResource {
    private final Vendors vendors;
    private final Caller caller;

    /** Asks one door. */
    @Inject
    public ShopResource(Vendors vendors, Caller caller) {
        this.vendors = vendors;
        this.caller = caller;
    }

    /** A shop, in the caller's language. */
    public record Shop(
            @Pattern(regexp = Shapes.VENDOR) String vendor,
            @Schema(examples = "Chez Fatou") String name,
            @Schema(examples = "chez-fatou") String slug,
            @Pattern(regexp = Shapes.COUNTRY) String country,
            @Schema(examples = "Paniers tressés à la main") String description,
            @Schema(description = "False during a closure") boolean open,

            @Schema(description = "With whom a shopper makes a contract")
            Seller seller) {

        /** Who the shop is in law. */
        @Schema(name = "ShopSeller")
        public record Seller(
                @Schema(examples = "Fatou Ndiaye EI") String name,
                VendorKind kind,
                @Pattern(regexp = Shapes.COUNTRY) String country,

                @Nullable @Schema(examples = "fatou@example.org")
                String email,

                @Nullable @Schema(description = "Null while it was never said", examples = "Marché Sandaga, Dakar")
                String address,

                @Nullable @Schema(description = "In a public register, or null", examples = "SN-DKR-2026-A-1742")
                String registerNumber) {
            static Seller of(Trader trader) {
                return new Seller(
                        trader.name(),
                        trader.kind(),
                        trader.country(),
                        trader.email(),
                        trader.establishment().address(),
                        trader.establishment().registerNumber());
            }
        }

        static Shop of(ShopView shop, String language) {
            return new Shop(
                    shop.vendor().text(),
                    shop.name(),
                    shop.slug(),
                    shop.country(),
                    shop.description().in(language),
                    shop.open(),
                    Seller.of(shop.trader()));
        }
    }

    /** All shops. */
    @GET
    @Operation(summary = "List the shops", description = "Of approved vendors, by name.")
    public Page<Shop> list(@BeanParam Paging paging) {
        return Page.of(
                vendors.shops(paging.slice()),
                shop -> Shop.of(shop, caller.language().getLanguage()));
    }

    /** One shop. */
    @GET
    @Path("{slug}")
    @Operation(summary = "Read a shop")
    public Shop one(@PathParam("slug") @Parameter(description = "The shop's name in addresses") String slug) {
        return Shop.of(vendors.shop(slug), caller.language().getLanguage());
    }
}
