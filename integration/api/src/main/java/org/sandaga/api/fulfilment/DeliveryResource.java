package org.sandaga.api.fulfilment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.sandaga.api.Audience;
import org.sandaga.api.Caller;
import org.sandaga.api.TrackingHeader;
import org.sandaga.api.Who;
import org.sandaga.fulfilment.Deliveries;
import org.sandaga.fulfilment.ShipmentBook;
import org.sandaga.fulfilment.ShipmentId;
import org.sandaga.ordering.PurchaseId;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.ordering.VendorOrderId;

/** The parcels of a purchase, for the account that placed it and for guests with the purchase's token. */
@Path("/purchases")
@Produces(MediaType.APPLICATION_JSON)
@Audience(Who.ANYONE)
@Tag(name = "buy")
@Dependent
public class DeliveryResource {
    private static final String MINE = "Of my own purchase, or with its token in `Sandaga-Tracking`.";

    private final Deliveries deliveries;
    private final ShipmentBook book;
    private final Caller caller;

    /** Asks the doors for arrivals and for reading. */
    @Inject
    public DeliveryResource(Deliveries deliveries, ShipmentBook book, Caller caller) {
        this.deliveries = deliveries;
        this.book = book;
        this.caller = caller;
    }

    /** The parcels. */
    @GET
    @Path("{id}/shipments")
    @TrackingHeader
    @Operation(summary = "Follow the parcels of a purchase", description = "Of all its vendors. " + MINE)
    public ShipmentAnswer.All list(@PathParam("id") @Parameter(description = "The purchase") String id) {
        return answer(PurchaseId.parse(id));
    }

    /** One parcel arrived. */
    @POST
    @Path("shipments/{shipment}/delivery")
    @TrackingHeader
    @Operation(summary = "Say that a parcel has arrived", description = MINE)
    public ShipmentAnswer.All arrived(@PathParam("shipment") @Parameter(description = "The parcel") String shipment) {
        return answer(deliveries.arrived(caller.actor(), token(), ShipmentId.parse(shipment)));
    }

    /** Everything arrived. */
    @POST
    @Path("orders/{order}/delivery")
    @TrackingHeader
    @Operation(summary = "Say that everything of one vendor has arrived", description = MINE)
    public ShipmentAnswer.All allArrived(
            @PathParam("order") @Parameter(description = "The vendor order") String order) {
        return answer(deliveries.allArrived(caller.actor(), token(), VendorOrderId.parse(order)));
    }

    private TrackingToken token() {
        return caller.tracking().map(TrackingToken::new).orElse(TrackingToken.NONE);
    }

    private ShipmentAnswer.All answer(PurchaseId purchase) {
        return ShipmentAnswer.All.of(
                book.ofPurchase(caller.actor(), token(), purchase),
                caller.language().getLanguage());
    }
}
