package org.sandaga.api.cart;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Amount;
import org.sandaga.api.Shapes;
import org.sandaga.cart.CartLineView;
import org.sandaga.cart.CartPackageView;
import org.sandaga.cart.CartView;
import org.sandaga.cart.LineDrift;
import org.sandaga.checkout.Shortage;
import org.sandaga.offer.Condition;
import org.sandaga.offer.OfferId;

/**
 * A cart on the wire, in the caller's language.
 *
 * @param total of the lines that the next checkout buys, without shipping
 */
@Schema(name = "Cart")
public record CartAnswer(
        @Pattern(regexp = Shapes.CART) String id,
        @Pattern(regexp = Shapes.COUNTRY) String market,
        @Pattern(regexp = Shapes.CURRENCY) String currency,
        @Schema(description = "One for each vendor") List<CartPackage> packages,
        Amount total) {

    /** The lines of one vendor. */
    public record CartPackage(
            @Pattern(regexp = Shapes.VENDOR) String vendor,
            @Schema(examples = "Chez Fatou") String vendorName,
            List<CartLine> lines,
            Amount subtotal) {}

    /** One line. */
    public record CartLine(
            @Pattern(regexp = Shapes.CART_LINE) String id,
            @Pattern(regexp = Shapes.OFFER) String offer,
            @Schema(examples = "Panier tressé") String title,
            @Schema(examples = "{\"taille\": \"L\"}") Map<String, String> options,
            Condition condition,
            @Nullable @Pattern(regexp = Shapes.PICTURE) String picture,
            int quantity,

            @Schema(description = "How many of these can be bought now; fewer when the stock has run low")
            int available,

            @Schema(description = "Whether the next checkout buys it")
            boolean chosen,

            @Schema(description = "Of one piece, when the line was last touched")
            Amount seenPrice,

            @Nullable @Schema(description = "Of one piece now; null when it has none here")
            Amount unitPrice,

            LineDrift drift,
            Amount total) {}

    static CartAnswer of(CartView cart, List<Shortage> shortages, String language) {
        Map<OfferId, Integer> left = shortages.stream().collect(Collectors.toMap(Shortage::offer, Shortage::available));
        return new CartAnswer(
                cart.id().text(),
                cart.market(),
                cart.currency(),
                cart.packages().stream().map(each -> of(each, left, language)).toList(),
                Amount.of(cart.total()));
    }

    private static CartPackage of(CartPackageView of, Map<OfferId, Integer> left, String language) {
        return new CartPackage(
                of.vendor().text(),
                of.vendorName(),
                of.lines().stream().map(each -> of(each, left, language)).toList(),
                Amount.of(of.subtotal()));
    }

    private static CartLine of(CartLineView line, Map<OfferId, Integer> left, String language) {
        return new CartLine(
                line.id().text(),
                line.offer().text(),
                line.title().in(language),
                line.options().values(),
                line.condition(),
                line.picture() == null ? null : line.picture().sha256(),
                line.quantity(),
                left.getOrDefault(line.offer(), line.quantity()),
                line.isChosen(),
                Amount.of(line.seenPrice()),
                Amount.ofNullable(line.unitPrice()),
                line.drift(),
                Amount.of(line.total()));
    }
}
