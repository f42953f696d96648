package org.sandaga.api.vendor;

import java.time.Instant;
import java.util.Map;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Audience;
import org.sandaga.api.Caller;
import org.sandaga.api.Shapes;
import org.sandaga.api.Versions;
import org.sandaga.api.Who;
import org.sandaga.media.MediaId;
import org.sandaga.shared.Texts;
import org.sandaga.vendor.Establishment;
import org.sandaga.vendor.ShopDescription;
import org.sandaga.vendor.ShopDress;
import org.sandaga.vendor.Shops;

/** The shop of the vendor that the caller acts for. */
@Path("/vendor/shop")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Audience(Who.VENDOR)
@Tag(name = "vendor")
@Dependent
public class ShopSettingsResource {
    private final Shops shops;
    private final Caller caller;

    /** Asks one door. */
    @Inject
    public ShopSettingsResource(Shops shops, Caller caller) {
        this.shops = shops;
        this.caller = caller;
    }

    /** How the shop presents itself. */
    public record ShopPresentation(
            @NotNull @Size(min = 1, max = 100) @Schema(examples = "Chez Fatou")
            String displayName,

            @NotNull @Size(max = 254) @Schema(examples = "fatou@example.org")
            String email,

            @NotNull @Size(max = 2) @Schema(description = "By language", examples = "{\"fr\": \"Paniers tressés\"}")
            Map<@Pattern(regexp = Shapes.LANGUAGE) String, @NotNull @Size(max = 4000) String> description) {}

    /** The shop's face. */
    public record ShopFace(
            @Nullable @Pattern(regexp = Shapes.PICTURE) @Schema(description = "A stored picture, or null for none")
            String logo,

            @Nullable
            @Pattern(regexp = Shapes.PICTURE)
            @Schema(description = "A stored picture, three times as wide as high, or null for none")
            String banner,

            @NotNull
            @Size(max = 2)
            @Schema(
                    description = "What it promises about delivery and returns, by language",
                    examples = "{\"fr\": \"Retours acceptés pendant quatorze jours\"}")
            Map<@Pattern(regexp = Shapes.LANGUAGE) String, @NotNull @Size(max = 4000) String> policies) {}

    /** Where the vendor is found, for shoppers to read. */
    public record ShopEstablishment(
            @NotNull
            @Size(min = 1, max = Establishment.LONGEST_ADDRESS)
            @Schema(description = "Without the country", examples = "Marché Sandaga, Dakar")
            String address,

            @Nullable
            @Size(max = Establishment.LONGEST_NUMBER)
            @Schema(description = "In a public register; null for none", examples = "SN-DKR-2026-A-1742")
            String registerNumber) {}

    /** When the shop is closed. */
    public record Closure(
            @Nullable @Schema(description = "Business time; null opens the shop")
            Instant from,

            @Nullable @Schema(description = "Null for an open end")
            Instant until) {}

    /** The own vendor. */
    @GET
    @Operation(summary = "Read my vendor")
    public VendorAnswer read() {
        return VendorAnswer.of(shops.own(caller.actor()));
    }

    /** Presents the shop otherwise. */
    @PUT
    @Operation(summary = "Change how my shop presents itself")
    public VendorAnswer describe(
            @HeaderParam("If-Match") @Parameter(description = "The ETag that was read") @Nullable String ifMatch,
            ShopPresentation wanted) {
        shops.describe(
                caller.actor(),
                Versions.required(ifMatch),
                new ShopDescription(wanted.displayName(), wanted.email(), new Texts(wanted.description())));
        return read();
    }

    /** Gives the shop another face. */
    @PUT
    @Path("face")
    @Operation(summary = "Change my shop's logo, banner and promises")
    public VendorAnswer dress(
            @HeaderParam("If-Match") @Parameter(description = "The ETag that was read") @Nullable String ifMatch,
            ShopFace wanted) {
        shops.dress(
                caller.actor(),
                Versions.required(ifMatch),
                new ShopDress(picture(wanted.logo()), picture(wanted.banner()), new Texts(wanted.policies())));
        return read();
    }

    /** Says where the vendor is found. */
    @PUT
    @Path("establishment")
    @Operation(summary = "Say where my shop is found, and its number in a public register")
    public VendorAnswer establish(
            @HeaderParam("If-Match") @Parameter(description = "The ETag that was read") @Nullable String ifMatch,
            ShopEstablishment wanted) {
        shops.establish(
                caller.actor(),
                Versions.required(ifMatch),
                new Establishment(wanted.address(), wanted.registerNumber()));
        return read();
    }

    private static @Nullable MediaId picture(@Nullable String sha256) {
        return sha256 == null ? null : new MediaId(sha256);
    }

    /** Closes or opens the shop. */
    @PUT
    @Path("closure")
    @Operation(summary = "Close my shop for a time, or open it", description = "Existing orders go on.")
    public VendorAnswer close(Closure wanted) {
        shops.closeBetween(caller.actor(), wanted.from(), wanted.until());
        return read();
    }
}
