package org.sandaga.api.vendor;

import java.time.Instant;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.sandaga.api.Page;
import org.sandaga.api.Paging;
import org.sandaga.api.Shapes;
import org.sandaga.api.Who;
import org.sandaga.shared.Permission;
import org.sandaga.shared.VendorId;
import org.sandaga.vendor.VendorFilter;
import org.sandaga.vendor.VendorParty;
import org.sandaga.vendor.VendorRow;
import org.sandaga.vendor.VendorStatus;
import org.sandaga.vendor.Vendors;

/** The operator's decisions about vendors. */
@Path("/admin/vendors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Audience(Who.STAFF)
@Tag(name = "operator")
@Dependent
public class VendorReviewResource {
    private static final String ID = "The vendor";

    private final Vendors vendors;
    private final Caller caller;

    /** Asks one door. */
    @Inject
    public VendorReviewResource(Vendors vendors, Caller caller) {
        this.vendors = vendors;
        this.caller = caller;
    }

    /** A vendor in a list. */
    @Schema(name = "VendorItem")
    public record Item(
            @Pattern(regexp = Shapes.VENDOR) String id,
            @Schema(examples = "Chez Fatou") String displayName,
            @Schema(examples = "chez-fatou") String slug,
            @Pattern(regexp = Shapes.COUNTRY) String country,
            VendorParty party,
            VendorStatus status,
            Instant createdAt) {
        static Item of(VendorRow row) {
            return new Item(
                    row.id().text(),
                    row.displayName(),
                    row.slug(),
                    row.country(),
                    row.party(),
                    row.status(),
                    row.createdAt());
        }
    }

    /** Why; the vendor reads it. */
    @Schema(name = "VendorDecisionReason")
    public record Decision(
            @NotNull @Size(max = 1000) @Schema(examples = "Pièces complètes")
            String reason) {}

    /** The vendors. */
    @GET
    @Operation(summary = "List vendors", description = "The newest first.")
    public Page<Item> list(
            @BeanParam Paging paging,
            @QueryParam("status") @Parameter(description = "Exactly this one") @Nullable VendorStatus status,
            @QueryParam("name") @Parameter(description = "Part of the shop's name") @Nullable String name) {
        return Page.of(vendors.list(caller.actor(), new VendorFilter(status, name), paging.slice()), Item::of);
    }

    /** One vendor. */
    @GET
    @Path("{id}")
    @Operation(summary = "Read a vendor")
    public VendorAnswer read(@PathParam("id") @Parameter(description = ID) String id) {
        caller.actor().require(Permission.VENDOR_REVIEW);
        return VendorAnswer.of(vendors.view(caller.actor(), VendorId.parse(id)));
    }

    /** Note that an application is being looked at. */
    @POST
    @Path("{id}/review")
    @Operation(summary = "Note that an application is being looked at")
    public VendorAnswer review(@PathParam("id") @Parameter(description = ID) String id) {
        return decided(id, vendor -> vendors.review(caller.actor(), vendor));
    }

    /** Let a vendor sell. */
    @POST
    @Path("{id}/approval")
    @Operation(summary = "Let a vendor sell")
    public VendorAnswer approve(@PathParam("id") @Parameter(description = ID) String id, Decision why) {
        return decided(id, vendor -> vendors.approve(caller.actor(), vendor, why.reason()));
    }

    /** Turn a vendor down for good. */
    @POST
    @Path("{id}/rejection")
    @Operation(summary = "Turn a vendor down for good")
    public VendorAnswer reject(@PathParam("id") @Parameter(description = ID) String id, Decision why) {
        return decided(id, vendor -> vendors.reject(caller.actor(), vendor, why.reason()));
    }

    /** Send an application back to be mended. */
    @POST
    @Path("{id}/change-request")
    @Operation(summary = "Send an application back to be mended")
    public VendorAnswer requestChanges(@PathParam("id") @Parameter(description = ID) String id, Decision why) {
        return decided(id, vendor -> vendors.requestChanges(caller.actor(), vendor, why.reason()));
    }

    /** Stop a vendor's selling under conditions. */
    @POST
    @Path("{id}/restriction")
    @Operation(summary = "Stop a vendor's selling under conditions")
    public VendorAnswer restrict(@PathParam("id") @Parameter(description = ID) String id, Decision why) {
        return decided(id, vendor -> vendors.restrict(caller.actor(), vendor, why.reason()));
    }

    /** Stop a vendor's selling at once. */
    @POST
    @Path("{id}/suspension")
    @Operation(summary = "Stop a vendor's selling at once")
    public VendorAnswer suspend(@PathParam("id") @Parameter(description = ID) String id, Decision why) {
        return decided(id, vendor -> vendors.suspend(caller.actor(), vendor, why.reason()));
    }

    /** Let a restricted or suspended vendor sell again. */
    @POST
    @Path("{id}/reinstatement")
    @Operation(summary = "Let a restricted or suspended vendor sell again")
    public VendorAnswer reinstate(@PathParam("id") @Parameter(description = ID) String id, Decision why) {
        return decided(id, vendor -> vendors.reinstate(caller.actor(), vendor, why.reason()));
    }

    /** Shut a vendor out for good. */
    @POST
    @Path("{id}/closure")
    @Operation(summary = "Shut a vendor out for good", description = "409 while it has orders to accept or to ship.")
    public VendorAnswer close(@PathParam("id") @Parameter(description = ID) String id, Decision why) {
        return decided(id, vendor -> vendors.close(caller.actor(), vendor, why.reason()));
    }

    private VendorAnswer decided(String id, Move move) {
        VendorId vendor = VendorId.parse(id);
        move.to(vendor);
        return VendorAnswer.of(vendors.view(caller.actor(), vendor));
    }

    private interface Move {
        void to(VendorId vendor);
    }
}
