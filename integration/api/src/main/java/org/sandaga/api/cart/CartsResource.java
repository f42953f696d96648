package org.sandaga.api.cart;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.sandaga.api.Audience;
import org.sandaga.api.Caller;
import org.sandaga.api.Created;
import org.sandaga.api.Shapes;
import org.sandaga.api.Who;
import org.sandaga.cart.CartSecret;
import org.sandaga.cart.Carts;

/** Opens a guest's cart, and brings it to an account. */
@Path("/carts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "buy")
@Dependent
public class CartsResource {
    private final Carts carts;
    private final CartAnswers answers;
    private final Caller caller;

    /** Asks the door of carts, and checkout for the answer. */
    @Inject
    public CartsResource(Carts carts, CartAnswers answers, Caller caller) {
        this.carts = carts;
        this.answers = answers;
        this.caller = caller;
    }

    /** Where a guest wants to buy. */
    public record NewCart(
            @NotNull @Pattern(regexp = Shapes.COUNTRY) String market) {}

    /** The secret that opens the cart. */
    public record OpenedCart(
            @Schema(
                    description = "For the header `Sandaga-Cart`; told this once",
                    examples = "kN3x0Ww2Yb9qTz5Lr8Vd1Jc7Mf4Hs6Pa0Ge2Ku5Xi8Z")
            String secret) {}

    /** A guest's cart. */
    public record GuestCart(
            @NotNull @Size(max = 100) @Schema(examples = "kN3x0Ww2Yb9qTz5Lr8Vd1Jc7Mf4Hs6Pa0Ge2Ku5Xi8Z")
            String secret) {}

    /** Opens a cart. */
    @POST
    @Created
    @Audience(Who.ANYONE)
    @Operation(summary = "Open a guest's cart")
    public OpenedCart open(NewCart wanted) {
        return new OpenedCart(
                carts.open(wanted.market(), caller.language().getLanguage()).text());
    }

    /** Brings a guest's cart to the account. */
    @POST
    @Path("merge")
    @Audience(Who.SHOPPER)
    @Operation(
            summary = "Bring a guest's cart to my account",
            description = "Of an offer in both the larger quantity stays, so merging again changes nothing.")
    public CartAnswer merge(GuestCart guest) {
        return answers.of(carts.merge(caller.actor(), new CartSecret(guest.secret())));
    }
}
