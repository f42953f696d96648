package org.sandaga.api.fulfilment;

import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

import org.sandaga.api.Audience;
import org.sandaga.api.Caller;
import org.sandaga.api.Created;
import org.sandaga.api.Shapes;
import org.sandaga.api.Who;
import org.sandaga.fulfilment.Fulfilment;
import org.sandaga.fulfilment.Parcel;
import org.sandaga.fulfilment.ShipmentBook;
import org.sandaga.fulfilment.ShipmentId;
import org.sandaga.ordering.OrderLineId;
import org.sandaga.ordering.ShippedLine;
import org.sandaga.ordering.VendorOrderId;

/** The parcels of an order of the vendor that the caller acts for. */
@Path("/vendor/orders/{order}/shipments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Audience(Who.VENDOR)
@Tag(name = "vendor")
@Dependent
public class ShopShipmentResource {
    private static final String ORDER = "The vendor order";

    private final Fulfilment fulfilment;
    private final ShipmentBook book;
    private final Caller caller;

    /** Asks the doors for sending and for reading. */
    @Inject
    public ShopShipmentResource(Fulfilment fulfilment, ShipmentBook book, Caller caller) {
        this.fulfilment = fulfilment;
        this.book = book;
        this.caller = caller;
    }

    /** What was handed to a carrier. */
    @Schema(name = "NewShipment")
    public record Sent(
            @NotNull
            @Size(min = 1, max = 50)
            @Schema(description = "One of `GET /v1/carriers`", examples = "la-poste-sn")
            String carrier,

            @Nullable
            @Size(max = 64)
            @Schema(
                    description = "Null only for carriers that give none; form and check digit are checked",
                    examples = "RR473124829SN")
            String trackingNumber,

            @NotNull @Size(max = 500) @Schema(description = "Empty for everything that is left of the order")
            List<@NotNull @Valid Pieces> lines) {

        Parcel parcel() {
            return new Parcel(
                    carrier,
                    trackingNumber,
                    lines.stream()
                            .map(each -> new ShippedLine(OrderLineId.parse(each.line()), each.quantity()))
                            .toList());
        }
    }

    /** Some pieces of a line. */
    @Schema(name = "ShippedPieces")
    public record Pieces(
            @NotNull @Pattern(regexp = Shapes.ORDER_LINE) String line,
            @NotNull @Min(1) @Max(999_999) Integer quantity) {}

    /** The parcels. */
    @GET
    @Operation(summary = "List the parcels of one of my orders", description = "The first sent first.")
    public ShipmentAnswer.All list(@PathParam("order") @Parameter(description = ORDER) String order) {
        return ShipmentAnswer.All.of(book.ofOrder(caller.actor(), VendorOrderId.parse(order)), language());
    }

    /** Sends a parcel. */
    @POST
    @Created
    @Operation(
            summary = "Say that a parcel has been handed to a carrier",
            description = "The whole order, or some pieces; what is left can be sent later.")
    public ShipmentAnswer send(@PathParam("order") @Parameter(description = ORDER) String order, Sent sent) {
        VendorOrderId id = VendorOrderId.parse(order);
        ShipmentId shipment = fulfilment.ship(caller.actor(), id, sent.parcel());
        return book.ofOrder(caller.actor(), id).stream()
                .filter(each -> each.id().equals(shipment))
                .findFirst()
                .map(each -> ShipmentAnswer.of(each, language()))
                .orElseThrow();
    }

    private String language() {
        return caller.language().getLanguage();
    }
}
