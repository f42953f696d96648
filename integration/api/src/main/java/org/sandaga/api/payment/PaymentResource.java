package org.sandaga.api.payment;

import java.net.URI;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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
import org.sandaga.api.Shapes;
import org.sandaga.api.TrackingHeader;
import org.sandaga.api.Who;
import org.sandaga.ordering.PurchaseId;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.payment.PaymentPage;
import org.sandaga.payment.Payments;

/** Pays a purchase on the provider's page: of the account that placed it, or with the purchase's token. */
@Path("/purchases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Audience(Who.ANYONE)
@Tag(name = "buy")
@Dependent
public class PaymentResource {
    private static final String ID = "The purchase";

    private final Payments payments;
    private final ReturnAddresses addresses;
    private final Caller caller;

    /** Asks one door. */
    @Inject
    public PaymentResource(Payments payments, ReturnAddresses addresses, Caller caller) {
        this.payments = payments;
        this.addresses = addresses;
        this.caller = caller;
    }

    /** Where the shopper comes back to. */
    @Schema(name = "PaymentStart")
    public record Wanted(
            @NotNull
            @Size(max = 1000)
            @Schema(
                    description = "Where the shopper comes back after paying; one of the shop's own addresses",
                    examples = "https://shop.example.org/fr/merci")
            String returnUrl,

            @Nullable
            @Size(max = 1000)
            @Schema(
                    description = "Where the shopper comes back without; null for the same",
                    examples = "https://shop.example.org/fr/panier")
            String cancelUrl) {}

    /** Where the shopper pays. */
    @Schema(name = "PaymentPage")
    public record OpenedPage(
            @Pattern(regexp = Shapes.ATTEMPT) String attempt,

            @Schema(description = "Send the shopper there", examples = "https://checkout.stripe.com/c/pay/cs_test_a1")
            String page) {}

    /** Opens the page. */
    @POST
    @Path("payment")
    @TrackingHeader
    @Operation(
            summary = "Open the provider's page on which the shopper pays",
            description = "The one that is open already, if there is one: nobody pays twice.")
    public OpenedPage start(@PathParam("id") @Parameter(description = ID) String id, Wanted wanted) {
        URI success = addresses.checked("/returnUrl", wanted.returnUrl(), caller.origin());
        URI cancel = wanted.cancelUrl() == null
                ? success
                : addresses.checked("/cancelUrl", wanted.cancelUrl(), caller.origin());
        PaymentPage page = payments.start(caller.actor(), token(), PurchaseId.parse(id), success, cancel);
        return new OpenedPage(page.attempt().text(), page.page().toString());
    }

    /** How it stands. */
    @GET
    @Path("payment")
    @TrackingHeader
    @Operation(
            summary = "Read how the payment stands",
            description = "As the provider reported it; what the shopper's browser was told is not asked.")
    public PaymentAnswer read(@PathParam("id") @Parameter(description = ID) String id) {
        return answer(PurchaseId.parse(id));
    }

    /** Asks for news. */
    @POST
    @Path("payment/refresh")
    @TrackingHeader
    @Operation(summary = "Ask the provider for news", description = "So that a returning shopper need not wait.")
    public PaymentAnswer refresh(@PathParam("id") @Parameter(description = ID) String id) {
        PurchaseId purchase = PurchaseId.parse(id);
        payments.refresh(caller.actor(), token(), purchase);
        return answer(purchase);
    }

    /** Gives it up. */
    @POST
    @Path("payment/abandonment")
    @TrackingHeader
    @Operation(
            summary = "Give an unpaid purchase up",
            description = "Its page is closed, its stock let go, and its lines go back into the cart.")
    public PaymentAnswer giveUp(@PathParam("id") @Parameter(description = ID) String id) {
        PurchaseId purchase = PurchaseId.parse(id);
        payments.giveUp(caller.actor(), token(), purchase);
        return answer(purchase);
    }

    /** What goes back. */
    @GET
    @Path("refunds")
    @TrackingHeader
    @Operation(summary = "List what goes back of a purchase's money")
    public RefundAnswer.RefundList refunds(@PathParam("id") @Parameter(description = ID) String id) {
        return RefundAnswer.RefundList.of(payments.refunds(caller.actor(), token(), PurchaseId.parse(id)));
    }

    private PaymentAnswer answer(PurchaseId purchase) {
        return PaymentAnswer.of(payments.view(caller.actor(), token(), purchase));
    }

    private TrackingToken token() {
        return caller.tracking().map(TrackingToken::new).orElse(TrackingToken.NONE);
    }
}
