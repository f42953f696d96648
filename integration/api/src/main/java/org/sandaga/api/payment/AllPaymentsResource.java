package org.sandaga.api.payment;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

import org.sandaga.api.Amount;
import org.sandaga.api.Audience;
import org.sandaga.api.Caller;
import org.sandaga.api.Created;
import org.sandaga.api.Who;
import org.sandaga.ordering.OrderBook;
import org.sandaga.ordering.PurchaseId;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.payment.FlagReason;
import org.sandaga.payment.FlagRow;
import org.sandaga.payment.Payments;
import org.sandaga.payment.RefundId;

/** All payments and what goes back of them, for the operator's staff. */
@Path("/admin")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Audience(Who.STAFF)
@Tag(name = "operator")
@Dependent
public class AllPaymentsResource {
    private final Payments payments;
    private final OrderBook book;
    private final Caller caller;

    /** Asks the door of payment, and the book which purchase an order belongs to. */
    @Inject
    public AllPaymentsResource(Payments payments, OrderBook book, Caller caller) {
        this.payments = payments;
        this.book = book;
        this.caller = caller;
    }

    /** What to give back. */
    @Schema(name = "NewRefund")
    public record Wanted(
            @NotNull @Valid Amount amount,

            @NotNull @Size(min = 1, max = 200) @Schema(examples = "Geste commercial")
            String reason) {}

    /** Money or a callback that fits nothing we asked for. */
    @Schema(name = "PaymentFlag")
    public record Flag(
            @Schema(examples = "stripe") String provider,

            @Schema(description = "The provider's name for it", examples = "cs_test_a1")
            String reference,

            FlagReason reason,
            @Nullable @Schema(description = "How much came") Amount amount,
            Instant foundAt) {
        static Flag of(FlagRow row) {
            return new Flag(
                    row.provider(), row.reference(), row.reason(), Amount.ofNullable(row.amount()), row.foundAt());
        }
    }

    /** The latest flags. */
    public record FlagList(List<Flag> items) {}

    /** How a payment stands. */
    @GET
    @Path("purchases/{id}/payment")
    @Operation(summary = "Read how a purchase's payment stands")
    public PaymentAnswer read(@PathParam("id") @Parameter(description = "The purchase") String id) {
        return PaymentAnswer.of(payments.view(caller.actor(), TrackingToken.NONE, PurchaseId.parse(id)));
    }

    /** What goes back. */
    @GET
    @Path("purchases/{id}/refunds")
    @Operation(summary = "List what goes back of a purchase's money")
    public RefundAnswer.RefundList refunds(@PathParam("id") @Parameter(description = "The purchase") String id) {
        return RefundAnswer.RefundList.of(payments.refunds(caller.actor(), TrackingToken.NONE, PurchaseId.parse(id)));
    }

    /** Gives back. */
    @POST
    @Created
    @Path("purchases/orders/{order}/refunds")
    @Operation(
            summary = "Give back a part of what was paid to one vendor",
            description = "With its part of the commission; at most what is left of it.")
    public RefundAnswer refund(
            @PathParam("order") @Parameter(description = "The vendor order") String order, Wanted wanted) {
        VendorOrderId id = VendorOrderId.parse(order);
        PurchaseId purchase = book.requireBuyer(caller.actor(), TrackingToken.NONE, id);
        RefundId refund = payments.refund(caller.actor(), id, wanted.amount().money(), wanted.reason());
        return payments.refunds(caller.actor(), TrackingToken.NONE, purchase).stream()
                .filter(each -> each.id().equals(refund))
                .findFirst()
                .map(RefundAnswer::of)
                .orElseThrow();
    }

    /** Tries again. */
    @POST
    @Path("refunds/{id}/repetition")
    @Operation(summary = "Send a failed refund once more")
    public void repeat(@PathParam("id") @Parameter(description = "The refund") String id) {
        payments.repeatRefund(caller.actor(), RefundId.parse(id));
    }

    /** What fits nothing. */
    @GET
    @Path("payment-flags")
    @Operation(
            summary = "List money and callbacks that fit nothing",
            description = "The latest hundred, for a person to look at.")
    public FlagList flags() {
        return new FlagList(
                payments.flags(caller.actor()).stream().map(Flag::of).toList());
    }
}
