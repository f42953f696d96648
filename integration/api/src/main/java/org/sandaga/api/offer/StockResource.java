package org.sandaga.api.offer;

import java.time.Instant;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Again;
import org.sandaga.api.Audience;
import org.sandaga.api.Caller;
import org.sandaga.api.Page;
import org.sandaga.api.Paging;
import org.sandaga.api.Shapes;
import org.sandaga.api.Versioned;
import org.sandaga.api.Versions;
import org.sandaga.api.Who;
import org.sandaga.inventory.Inventory;
import org.sandaga.inventory.MovementKind;
import org.sandaga.inventory.StockView;
import org.sandaga.offer.OfferId;

/** The stock of an offer of the vendor that the caller acts for. */
@Path("/vendor/offers/{id}/stock")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Audience(Who.VENDOR)
@Tag(name = "vendor")
@Dependent
public class StockResource {
    private static final String ID = "The offer";

    private final Inventory inventory;
    private final Caller caller;

    /** Asks one door. */
    @Inject
    public StockResource(Inventory inventory, Caller caller) {
        this.inventory = inventory;
        this.caller = caller;
    }

    /** What there is. */
    public record Stock(
            @Pattern(regexp = Shapes.OFFER) String offer,
            @Schema(description = "Pieces in the house") int onHand,

            @Schema(description = "Of these, held for quotes that are not paid yet")
            int reserved,

            @Schema(description = "Of these, paid and waiting to be shipped")
            int allocated,

            @Schema(description = "How many more can be sold")
            int available,

            long version)
            implements Versioned {
        static Stock of(StockView view) {
            return new Stock(
                    view.offer().text(),
                    view.onHand(),
                    view.reserved(),
                    view.allocated(),
                    view.available(),
                    view.version());
        }
    }

    /** How many there really are. */
    public record Count(@NotNull @Min(0) @Max(1_000_000_000) Integer onHand) {}

    /** Goods that came in. */
    public record Receipt(
            @NotNull @Min(1) @Max(1_000_000_000) Integer quantity,

            @NotNull @Size(max = 200) @Schema(examples = "Livraison de l’atelier")
            String reason) {}

    /** A change of the stock. */
    @Schema(name = "StockMovement")
    public record Movement(
            MovementKind kind,

            @Schema(description = "Pieces that came; negative for those that went")
            int quantity,

            @Schema(examples = "Livraison de l’atelier") String reason,
            Instant at) {}

    /** The stock. */
    @GET
    @Operation(summary = "Read an offer's stock")
    public Stock read(@PathParam("id") @Parameter(description = ID) String id) {
        return Stock.of(inventory.stock(caller.actor(), OfferId.parse(id)));
    }

    /** Counts the stock. */
    @PUT
    @Operation(summary = "Say how many pieces there really are")
    public Stock count(
            @PathParam("id") @Parameter(description = ID) String id,
            @HeaderParam("If-Match") @Parameter(description = "The ETag that was read") @Nullable String ifMatch,
            Count count) {
        return Stock.of(
                inventory.setOnHand(caller.actor(), OfferId.parse(id), Versions.required(ifMatch), count.onHand()));
    }

    /** Takes goods in. */
    @POST
    @Path("receipts")
    @Operation(summary = "Take goods into the house")
    public Stock receive(@PathParam("id") @Parameter(description = ID) String id, Receipt receipt) {
        OfferId offer = OfferId.parse(id);
        return Stock.of(Again.orElse(
                () -> inventory.receive(caller.actor(), offer, receipt.quantity(), receipt.reason()),
                () -> inventory.stock(caller.actor(), offer)));
    }

    /** How it came to be. */
    @GET
    @Path("movements")
    @Operation(summary = "List the movements of an offer's stock", description = "The newest first.")
    public Page<Movement> movements(@PathParam("id") @Parameter(description = ID) String id, @BeanParam Paging paging) {
        return Page.of(
                inventory.movements(caller.actor(), OfferId.parse(id), paging.slice()),
                each -> new Movement(each.kind(), each.quantity(), each.reason(), each.at()));
    }
}
