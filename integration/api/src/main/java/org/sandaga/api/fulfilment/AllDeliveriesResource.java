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
import org.sandaga.api.Who;
import org.sandaga.fulfilment.Deliveries;
import org.sandaga.fulfilment.ShipmentBook;
import org.sandaga.fulfilment.ShipmentId;
import org.sandaga.ordering.PurchaseId;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.shared.Permission;

/** The parcels of all purchases, for the operator's staff. */
@Path("/admin/purchases")
@Produces(MediaType.APPLICATION_JSON)
@Audience(Who.STAFF)
@Tag(name = "operator")
@Dependent
public class AllDeliveriesResource {
    private final Deliveries deliveries;
    private final ShipmentBook book;
    private final Caller caller;

    /** Asks the doors for arrivals and for reading. */
    @Inject
    public AllDeliveriesResource(Deliveries deliveries, ShipmentBook book, Caller caller) {
        this.deliveries = deliveries;
        this.book = book;
        this.caller = caller;
    }

    /** The parcels. */
    @GET
    @Path("{id}/shipments")
    @Operation(summary = "Follow the parcels of any purchase", description = "Of all its vendors.")
    public ShipmentAnswer.All list(@PathParam("id") @Parameter(description = "The purchase") String id) {
        caller.actor().require(Permission.PURCHASE_READ);
        return answer(PurchaseId.parse(id));
    }

    /** One parcel arrived. */
    @POST
    @Path("shipments/{shipment}/delivery")
    @Operation(summary = "Note that a parcel has arrived", description = "When the shopper does not say so.")
    public ShipmentAnswer.All arrived(@PathParam("shipment") @Parameter(description = "The parcel") String shipment) {
        caller.actor().require(Permission.PURCHASE_OPERATE);
        return answer(deliveries.arrived(caller.actor(), TrackingToken.NONE, ShipmentId.parse(shipment)));
    }

    /** Everything arrived. */
    @POST
    @Path("orders/{order}/delivery")
    @Operation(
            summary = "Note that everything of one vendor has arrived",
            description = "When the shopper does not say so.")
    public ShipmentAnswer.All allArrived(
            @PathParam("order") @Parameter(description = "The vendor order") String order) {
        caller.actor().require(Permission.PURCHASE_OPERATE);
        return answer(deliveries.allArrived(caller.actor(), TrackingToken.NONE, VendorOrderId.parse(order)));
    }

    private ShipmentAnswer.All answer(PurchaseId purchase) {
        return ShipmentAnswer.All.of(
                book.ofPurchase(caller.actor(), TrackingToken.NONE, purchase),
                caller.language().getLanguage());
    }
}
