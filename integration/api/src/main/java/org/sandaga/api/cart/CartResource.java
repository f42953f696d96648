package org.sandaga.api.cart;

import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Again;
import org.sandaga.api.Audience;
import org.sandaga.api.Caller;
import org.sandaga.api.CartHeader;
import org.sandaga.api.Shapes;
import org.sandaga.api.Who;
import org.sandaga.cart.CartKey;
import org.sandaga.cart.CartLineId;
import org.sandaga.cart.CartView;
import org.sandaga.cart.Carts;
import org.sandaga.offer.OfferId;

/**
 * The caller's cart: a guest's by its secret, an account's by its market.
 */
@Path("/cart")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Audience(Who.ANYONE)
@CartHeader
@Tag(name = "buy")
@Dependent
public class CartResource {
    private final Carts carts;
    private final CartAnswers answers;
    private final Caller caller;

    /** Asks the door of carts, and checkout for the answer. */
    @Inject
    public CartResource(Carts carts, CartAnswers answers, Caller caller) {
        this.carts = carts;
        this.answers = answers;
        this.caller = caller;
    }

    /** An offer to put in. */
    public record Wanted(
            @NotNull @Pattern(regexp = Shapes.OFFER) String offer,
            @NotNull @Min(1) @Max(999) Integer quantity) {}

    /** How many pieces of a line are wanted. */
    public record Quantity(@NotNull @Min(1) @Max(999) Integer quantity) {}

    /** Which lines the next checkout buys. */
    public record Choice(@NotNull @Size(max = 100) List<@NotNull @Pattern(regexp = Shapes.CART_LINE) String> lines) {}

    /** The cart at today's prices. */
    @GET
    @Operation(
            summary = "Read the cart",
            description = "At today's prices and stock; what has changed since a line was touched is told.")
    public CartAnswer read(@QueryParam("market") @Parameter(description = CartKeys.MARKET) @Nullable String market) {
        return answer(carts.view(caller.actor(), key(market)));
    }

    /** Puts an offer in. */
    @POST
    @Path("lines")
    @Operation(summary = "Put pieces of an offer in", description = "More of what is in already is added to its line.")
    public CartAnswer add(
            @QueryParam("market") @Parameter(description = CartKeys.MARKET) @Nullable String market, Wanted wanted) {
        OfferId offer = OfferId.parse(wanted.offer());
        return answer(Again.orElse(
                () -> carts.add(caller.actor(), key(market), offer, wanted.quantity()),
                () -> carts.view(caller.actor(), key(market))));
    }

    /** Changes a line. */
    @PUT
    @Path("lines/{line}")
    @Operation(summary = "Set how many pieces of a line are wanted")
    public CartAnswer change(
            @PathParam("line") @Parameter(description = "The line") String line,
            @QueryParam("market") @Parameter(description = CartKeys.MARKET) @Nullable String market,
            Quantity wanted) {
        return answer(carts.change(caller.actor(), key(market), CartLineId.parse(line), wanted.quantity()));
    }

    /** Takes a line out. */
    @DELETE
    @Path("lines/{line}")
    @Operation(summary = "Take a line out")
    public CartAnswer remove(
            @PathParam("line") @Parameter(description = "The line") String line,
            @QueryParam("market") @Parameter(description = CartKeys.MARKET) @Nullable String market) {
        return answer(carts.remove(caller.actor(), key(market), CartLineId.parse(line)));
    }

    /** Chooses lines. */
    @PUT
    @Path("choice")
    @Operation(summary = "Say which lines the next checkout buys", description = "The others stay for later.")
    public CartAnswer choose(
            @QueryParam("market") @Parameter(description = CartKeys.MARKET) @Nullable String market, Choice choice) {
        List<CartLineId> lines = choice.lines().stream().map(CartLineId::parse).toList();
        return answer(carts.choose(caller.actor(), key(market), lines));
    }

    /** Notes today's prices. */
    @POST
    @Path("acknowledgement")
    @Operation(summary = "Take note of today's prices", description = "They are no longer shown as changed.")
    public CartAnswer acknowledge(
            @QueryParam("market") @Parameter(description = CartKeys.MARKET) @Nullable String market) {
        return answer(carts.see(caller.actor(), key(market)));
    }

    private CartKey key(@Nullable String market) {
        return CartKeys.of(caller, market);
    }

    private CartAnswer answer(CartView cart) {
        return answers.of(cart);
    }
}
