package org.sandaga.api.vendor;

import java.util.Map;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.sandaga.api.Created;
import org.sandaga.api.Shapes;
import org.sandaga.api.Who;
import org.sandaga.shared.Texts;
import org.sandaga.shared.VendorId;
import org.sandaga.vendor.Establishment;
import org.sandaga.vendor.VendorApplication;
import org.sandaga.vendor.VendorKind;
import org.sandaga.vendor.Vendors;

/** Applying to sell. */
@Path("/vendors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Audience(Who.SHOPPER)
@Tag(name = "vendor")
@Dependent
public class ApplicationResource {
    private static final String ID = "The vendor";

    private final Vendors vendors;
    private final Caller caller;

    /** Asks one door. */
    @Inject
    public ApplicationResource(Vendors vendors, Caller caller) {
        this.vendors = vendors;
        this.caller = caller;
    }

    /** What somebody says who wants to sell. */
    @Schema(name = "VendorApplication")
    public record Application(
            @NotNull @Size(min = 1, max = 100) @Schema(examples = "Chez Fatou")
            String displayName,

            @NotNull @Size(min = 1, max = 200) @Schema(examples = "Fatou Ndiaye EI")
            String legalName,

            @NotNull VendorKind kind,
            @NotNull @Pattern(regexp = Shapes.COUNTRY) String country,

            @NotNull @Size(max = 254) @Schema(examples = "fatou@example.org")
            String email,

            @NotNull @Size(max = 2) @Schema(description = "By language", examples = "{\"fr\": \"Paniers tressés\"}")
            Map<@Pattern(regexp = Shapes.LANGUAGE) String, @NotNull @Size(max = 4000) String> description,

            @NotNull @Pattern(regexp = Shapes.LANGUAGE) String language,

            @Nullable
            @Size(max = Establishment.LONGEST_ADDRESS)
            @Schema(description = "Where the shop is found, for shoppers to read", examples = "Marché Sandaga, Dakar")
            String address,

            @Nullable
            @Size(max = Establishment.LONGEST_NUMBER)
            @Schema(
                    description = "In a public register, for shoppers to read; null for none",
                    examples = "SN-DKR-2026-A-1742")
            String registerNumber) {
        VendorApplication plain() {
            return new VendorApplication(
                    displayName,
                    legalName,
                    kind,
                    country,
                    email,
                    new Texts(description),
                    language,
                    new Establishment(address, registerNumber));
        }
    }

    /** Begins an application. */
    @POST
    @Created
    @Operation(summary = "Begin an application to sell", description = "Whoever applies becomes the vendor's owner.")
    public VendorAnswer apply(Application wanted) {
        return view(vendors.apply(caller.actor(), wanted.plain()));
    }

    /** A vendor of mine. */
    @GET
    @Path("{id}")
    @Operation(summary = "Read a vendor that I am a member of")
    public VendorAnswer read(@PathParam("id") @Parameter(description = ID) String id) {
        return view(VendorId.parse(id));
    }

    /** Mends the application. */
    @PUT
    @Path("{id}/application")
    @Operation(summary = "Replace what was applied with", description = "Until the operator has it.")
    public VendorAnswer amend(@PathParam("id") @Parameter(description = ID) String id, Application wanted) {
        VendorId vendor = VendorId.parse(id);
        vendors.amend(caller.actor(), vendor, wanted.plain());
        return view(vendor);
    }

    /** Hands it in. */
    @POST
    @Path("{id}/submission")
    @Operation(summary = "Ask the operator for a decision")
    public VendorAnswer submit(@PathParam("id") @Parameter(description = ID) String id) {
        VendorId vendor = VendorId.parse(id);
        vendors.submit(caller.actor(), vendor);
        return view(vendor);
    }

    private VendorAnswer view(VendorId vendor) {
        return VendorAnswer.of(vendors.view(caller.actor(), vendor));
    }
}
