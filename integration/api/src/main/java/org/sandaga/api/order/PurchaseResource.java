package org.sandaga.api.order;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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

import org.sandaga.api.Audience;
import org.sandaga.api.Caller;
import org.sandaga.api.Page;
import org.sandaga.api.Paging;
import org.sandaga.api.TrackingHeader;
import org.sandaga.api.Who;
import org.sandaga.ordering.OrderBook;
import org.sandaga.ordering.Ordering;
import org.sandaga.ordering.PurchaseId;
import org.sandaga.ordering.PurchaseView;
import org.sandaga.ordering.TrackingLinks;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.ordering.VendorOrderId;

/** Purchases, for the account that placed them and for guests with the purchase's token. */
@Path("/purchases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "buy")
@Dependent
public class PurchaseResource {
    private final OrderBook book;
    private final Ordering ordering;
    private final TrackingLinks links;
    private final Caller caller;

    /** Asks the doors for reading, for moving and for finding again. */
    @Inject
    public PurchaseResource(OrderBook book, Ordering ordering, TrackingLinks links, Caller caller) {
        this.book = book;
        this.ordering = ordering;
        this.links = links;
        this.caller = caller;
    }

    /** What a guest still knows of a purchase. */
    public record LostPurchase(
            @NotNull @Size(max = 254) @Schema(examples = "awa@example.org")
            String email,

            @NotNull @Size(min = 1, max = 40) @Schema(examples = "100234")
            String number) {}

    /** My purchases. */
    @GET
    @Audience(Who.SHOPPER)
    @Operation(summary = "List my purchases", description = "The newest first.")
    public Page<PurchaseAnswer.Item> list(@BeanParam Paging paging) {
        return Page.of(book.ownPurchases(caller.actor(), paging.slice()), PurchaseAnswer.Item::of);
    }

    /** One purchase. */
    @GET
    @Path("{id}")
    @Audience(Who.ANYONE)
    @TrackingHeader
    @Operation(summary = "Read a purchase", description = "Of my own, or with its token in `Sandaga-Tracking`.")
    public PurchaseAnswer read(@PathParam("id") @Parameter(description = "The purchase") String id) {
        return answer(book.purchase(caller.actor(), token(), PurchaseId.parse(id)));
    }

    /** One purchase by its number. */
    @GET
    @Path("by-number/{number}")
    @Audience(Who.ANYONE)
    @TrackingHeader
    @Operation(
            summary = "Follow a guest's purchase",
            description = "By its number and its token in `Sandaga-Tracking`.")
    public PurchaseAnswer track(@PathParam("number") @Parameter(description = "The number for people") String number) {
        return answer(book.track(number, token()));
    }

    /** Sends a mail, if there is such a purchase. */
    @POST
    @Path("tracking-links")
    @Audience(Who.ANYONE)
    @Operation(
            summary = "Ask for a mail with the link to a guest's purchase",
            description = "By the address that it was placed with and its number. Same answer whether or not there is"
                    + " such a purchase; links that were sent before stay good.")
    public void sendLink(LostPurchase lost) {
        links.request(lost.email(), lost.number(), caller.visitor());
    }

    /** Ends a vendor order. */
    @POST
    @Path("orders/{order}/cancellation")
    @Audience(Who.ANYONE)
    @TrackingHeader
    @Operation(
            summary = "Cancel one vendor's part before it is shipped",
            description =
                    "What was paid for it goes back. Of my own purchase, or with its token in `Sandaga-Tracking`.")
    public PurchaseAnswer cancel(@PathParam("order") @Parameter(description = "The vendor order") String order) {
        VendorOrderId id = VendorOrderId.parse(order);
        PurchaseId purchase = book.requireBuyer(caller.actor(), token(), id);
        ordering.cancel(caller.actor(), token(), id);
        return answer(book.purchase(caller.actor(), token(), purchase));
    }

    private TrackingToken token() {
        return caller.tracking().map(TrackingToken::new).orElse(TrackingToken.NONE);
    }

    private PurchaseAnswer answer(PurchaseView purchase) {
        return PurchaseAnswer.of(purchase, caller.language().getLanguage());
    }
}
