package org.sandaga.api.order;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Audience;
import org.sandaga.api.Caller;
import org.sandaga.api.Page;
import org.sandaga.api.Paging;
import org.sandaga.api.Who;
import org.sandaga.ordering.OrderBook;
import org.sandaga.ordering.Ordering;
import org.sandaga.ordering.PurchaseFilter;
import org.sandaga.ordering.PurchaseId;
import org.sandaga.ordering.PurchaseView;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.ordering.VendorOrderId;

/** All purchases, for the operator's staff. */
@Path("/admin/purchases")
@Produces(MediaType.APPLICATION_JSON)
@Audience(Who.STAFF)
@Tag(name = "operator")
@Dependent
public class AllPurchasesResource {
    private final OrderBook book;
    private final Ordering ordering;
    private final Caller caller;

    /** Asks the doors for reading and for moving. */
    @Inject
    public AllPurchasesResource(OrderBook book, Ordering ordering, Caller caller) {
        this.book = book;
        this.ordering = ordering;
        this.caller = caller;
    }

    /** The purchases. */
    @GET
    @Operation(summary = "List purchases", description = "The newest first.")
    public Page<PurchaseAnswer.Item> list(
            @BeanParam Paging paging,
            @QueryParam("number") @Parameter(description = "The beginning of the number") @Nullable String number,
            @QueryParam("email") @Parameter(description = "The shopper's address") @Nullable String email) {
        PurchaseFilter filter = new PurchaseFilter(number, email);
        return Page.of(book.allPurchases(caller.actor(), filter, paging.slice()), PurchaseAnswer.Item::of);
    }

    /** One purchase. */
    @GET
    @Path("{id}")
    @Operation(summary = "Read a purchase")
    public PurchaseAnswer read(@PathParam("id") @Parameter(description = "The purchase") String id) {
        return answer(PurchaseId.parse(id));
    }

    /** Ends a vendor order. */
    @POST
    @Path("orders/{order}/cancellation")
    @Operation(
            summary = "Cancel one vendor's part before it is shipped",
            description = "What was paid for it goes back.")
    public PurchaseAnswer cancel(@PathParam("order") @Parameter(description = "The vendor order") String order) {
        VendorOrderId id = VendorOrderId.parse(order);
        PurchaseId purchase = book.requireBuyer(caller.actor(), TrackingToken.NONE, id);
        ordering.cancel(caller.actor(), TrackingToken.NONE, id);
        return answer(purchase);
    }

    /** Gives up what is left of a vendor order. */
    @POST
    @Path("orders/{order}/rest-refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Refuse what is left of one vendor's part for the vendor",
            description =
                    "For a vendor that shipped a part and does not answer any more. The shopper gets back what was"
                            + " paid for the pieces left; the order goes on with what was shipped.")
    public PurchaseAnswer refuseRest(
            @PathParam("order") @Parameter(description = "The vendor order") String order,
            ShopOrderResource.Refusal why) {
        VendorOrderId id = VendorOrderId.parse(order);
        PurchaseId purchase = book.requireBuyer(caller.actor(), TrackingToken.NONE, id);
        ordering.refuseRestForVendor(caller.actor(), id, why.reason());
        return answer(purchase);
    }

    private PurchaseAnswer answer(PurchaseId id) {
        PurchaseView purchase = book.purchase(caller.actor(), TrackingToken.NONE, id);
        return PurchaseAnswer.of(purchase, caller.language().getLanguage());
    }
}
