package org.sandaga.api.checkout;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

import org.sandaga.api.Address;
import org.sandaga.api.Amount;
import org.sandaga.api.Audience;
import org.sandaga.api.Caller;
import org.sandaga.api.CartHeader;
import org.sandaga.api.Created;
import org.sandaga.api.Shapes;
import org.sandaga.api.Who;
import org.sandaga.api.cart.CartKeys;
import org.sandaga.checkout.Acceptance;
import org.sandaga.checkout.Checkout;
import org.sandaga.checkout.CheckoutId;
import org.sandaga.checkout.Delivery;
import org.sandaga.checkout.QuoteId;

/** Buys the chosen lines of the caller's cart: begin, say where it goes, get a quote, accept it. */
@Path("/checkouts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Audience(Who.ANYONE)
@CartHeader
@Tag(name = "buy")
@Dependent
public class CheckoutResource {
    private static final String ID = "The checkout";

    private final Checkout checkouts;
    private final Caller caller;

    /** Asks one door. */
    @Inject
    public CheckoutResource(Checkout checkouts, Caller caller) {
        this.checkouts = checkouts;
        this.caller = caller;
    }

    /** Where a purchase goes and who is written to. */
    @Schema(name = "Delivery")
    public record Wanted(
            @Nullable
            @Size(min = 3, max = 254)
            @Schema(
                    description = "Where the shopper is written to; null takes the account's",
                    examples = "awa@example.org")
            String email,

            @NotNull @Valid Address shipTo,
            @Nullable @Valid Address billTo) {}

    /** That the shopper agrees to a price. */
    @Schema(name = "Acceptance")
    public record Agreed(
            @NotNull @Pattern(regexp = Shapes.QUOTE) String quote,

            @NotNull @Valid @Schema(description = "The quote's total, as it was shown")
            Amount accepted) {}

    /** Begins. */
    @POST
    @Created
    @Operation(summary = "Begin to buy the chosen lines of the cart")
    public CheckoutAnswer begin(
            @QueryParam("market") @Parameter(description = CartKeys.MARKET) @Nullable String market) {
        return answer(
                market,
                checkouts.begin(
                        caller.actor(),
                        CartKeys.of(caller, market),
                        caller.language().getLanguage()));
    }

    /** How far it has come. */
    @GET
    @Path("{id}")
    @Operation(summary = "Read how far a checkout has come", description = "It opens with its cart only.")
    public CheckoutAnswer read(
            @PathParam("id") @Parameter(description = ID) String id,
            @QueryParam("market") @Parameter(description = CartKeys.MARKET) @Nullable String market) {
        return answer(market, CheckoutId.parse(id));
    }

    /** Where it goes. */
    @PUT
    @Path("{id}/delivery")
    @Operation(summary = "Say where it goes", description = "An earlier quote can no longer be accepted.")
    public CheckoutAnswer deliver(
            @PathParam("id") @Parameter(description = ID) String id,
            @QueryParam("market") @Parameter(description = CartKeys.MARKET) @Nullable String market,
            Wanted wanted) {
        CheckoutId checkout = CheckoutId.parse(id);
        Delivery delivery = new Delivery(
                wanted.email(),
                wanted.shipTo().plain(),
                wanted.billTo() == null ? null : wanted.billTo().plain());
        checkouts.deliver(caller.actor(), CartKeys.of(caller, market), checkout, delivery);
        return answer(market, checkout);
    }

    /** What it costs. */
    @POST
    @Path("{id}/quote")
    @Operation(
            summary = "Get a quote",
            description = "Of the chosen lines as they are in the cart now; only the latest quote can be accepted. When"
                    + " some cannot be bought, the problem `not-sold-now` names them in `offers`.")
    public QuoteAnswer quote(
            @PathParam("id") @Parameter(description = ID) String id,
            @QueryParam("market") @Parameter(description = CartKeys.MARKET) @Nullable String market) {
        return QuoteAnswer.of(
                checkouts.quote(caller.actor(), CartKeys.of(caller, market), CheckoutId.parse(id)),
                caller.language().getLanguage());
    }

    /** Buys. */
    @POST
    @Created
    @Path("{id}/purchase")
    @Operation(
            summary = "Accept the quote and buy",
            description = "At exactly the accepted price: when it costs something else now, nothing is bought and the"
                    + " problem `quote-has-changed` tells it line by line in `differences`. The same quote again gives"
                    + " the same purchase. It then waits for its payment.")
    public ReceiptAnswer place(
            @PathParam("id") @Parameter(description = ID) String id,
            @QueryParam("market") @Parameter(description = CartKeys.MARKET) @Nullable String market,
            Agreed agreed) {
        Acceptance acceptance =
                new Acceptance(QuoteId.parse(agreed.quote()), agreed.accepted().money(), caller.visitor());
        return ReceiptAnswer.of(
                checkouts.place(caller.actor(), CartKeys.of(caller, market), CheckoutId.parse(id), acceptance));
    }

    private CheckoutAnswer answer(@Nullable String market, CheckoutId id) {
        return CheckoutAnswer.of(
                checkouts.view(caller.actor(), CartKeys.of(caller, market), id),
                caller.language().getLanguage());
    }
}
