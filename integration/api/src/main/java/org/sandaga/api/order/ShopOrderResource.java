package org.sandaga.api.order;

import java.util.Set;

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
import org.sandaga.api.Who;
import org.sandaga.ordering.OrderBook;
import org.sandaga.ordering.Ordering;
import org.sandaga.ordering.ShopOrderFilter;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.ordering.VendorOrderStatus;

/** The orders of the vendor that the caller acts for. */
@Path("/vendor/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Audience(Who.VENDOR)
@Tag(name = "vendor")
@Dependent
public class ShopOrderResource {
    private static final String ID = "The vendor order";

    private final OrderBook book;
    private final Ordering ordering;
    private final Caller caller;

    /** Asks the doors for reading and for moving. */
    @Inject
    public ShopOrderResource(OrderBook book, Ordering ordering, Caller caller) {
        this.book = book;
        this.ordering = ordering;
        this.caller = caller;
    }

    /** Why it is refused; the shopper reads it. */
    @Schema(name = "OrderRefusal")
    public record Refusal(
            @NotNull @Size(min = 1, max = 500) @Schema(examples = "Rupture de stock")
            String reason) {}

    /** The orders. */
    @GET
    @Operation(summary = "List my orders", description = "The newest first; unpaid ones are not shown.")
    public Page<ShopOrderAnswer.Item> list(
            @BeanParam Paging paging,
            @QueryParam("status") @Parameter(description = "Any of these") Set<VendorOrderStatus> statuses,
            @QueryParam("number") @Parameter(description = "The beginning of the number") @Nullable String number) {
        ShopOrderFilter filter = new ShopOrderFilter(statuses, number);
        return Page.of(book.shopOrders(caller.actor(), filter, paging.slice()), ShopOrderAnswer.Item::of);
    }

    /** One order. */
    @GET
    @Path("{id}")
    @Operation(summary = "Read one of my orders")
    public ShopOrderAnswer read(@PathParam("id") @Parameter(description = ID) String id) {
        return view(VendorOrderId.parse(id));
    }

    /** Will ship. */
    @POST
    @Path("{id}/acceptance")
    @Operation(summary = "Accept an order: it will be shipped")
    public ShopOrderAnswer accept(@PathParam("id") @Parameter(description = ID) String id) {
        VendorOrderId order = VendorOrderId.parse(id);
        ordering.accept(caller.actor(), order);
        return view(order);
    }

    /** Will not ship. */
    @POST
    @Path("{id}/refusal")
    @Operation(
            summary = "Refuse an order before shipping",
            description = "The shopper gets back everything paid for it.")
    public ShopOrderAnswer refuse(@PathParam("id") @Parameter(description = ID) String id, Refusal why) {
        VendorOrderId order = VendorOrderId.parse(id);
        ordering.refuse(caller.actor(), order, why.reason());
        return view(order);
    }

    /** Will not ship what is left. */
    @POST
    @Path("{id}/rest-refusal")
    @Operation(
            summary = "Refuse what is left of a partly shipped order",
            description = "The shopper gets back what was paid for the pieces left; the order goes on with what was "
                    + "shipped.")
    public ShopOrderAnswer refuseRest(@PathParam("id") @Parameter(description = ID) String id, Refusal why) {
        VendorOrderId order = VendorOrderId.parse(id);
        ordering.refuseRest(caller.actor(), order, why.reason());
        return view(order);
    }

    private ShopOrderAnswer view(VendorOrderId order) {
        return ShopOrderAnswer.of(
                book.shopOrder(caller.actor(), order), caller.language().getLanguage());
    }
}
