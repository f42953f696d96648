package org.sandaga.api.order;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Amount;
import org.sandaga.api.Shapes;
import org.sandaga.ordering.CancelledBy;
import org.sandaga.ordering.OrderLineView;
import org.sandaga.ordering.RefusedBy;
import org.sandaga.ordering.VendorOrderStatus;
import org.sandaga.ordering.VendorOrderView;

/** One vendor's part of a purchase, in the caller's language. */
@Schema(name = "VendorOrder")
public record OrderAnswer(
        @Pattern(regexp = Shapes.VENDOR_ORDER) String id,
        @Pattern(regexp = Shapes.PURCHASE) String purchase,
        @Schema(examples = "100234-1") String number,
        @Pattern(regexp = Shapes.VENDOR) String vendor,
        @Schema(examples = "Chez Fatou") String vendorName,
        VendorOrderStatus status,

        @Schema(description = "Whether the shopper may still end it")
        boolean cancellable,

        @Schema(examples = "Standard") String shippingMethod,
        @Schema(description = "All lines") Amount items,
        Amount shipping,
        @Schema(description = "On top of prices") Amount taxAdded,
        @Schema(description = "Within prices") Amount taxIncluded,
        Amount total,
        Moments moments,

        @Nullable @Schema(description = "Who ended it before shipping")
        CancelledBy endedBy,

        @Nullable @Schema(description = "Why it, or what was left of it, was refused", examples = "Rupture")
        String refusal,

        @Nullable @Schema(description = "Whose words that is")
        RefusedBy refusedBy,

        List<Line> lines) {

    /** When it came to where it stands; null for what has not happened. */
    @Schema(name = "VendorOrderMoments")
    public record Moments(
            Instant placedAt,
            @Nullable Instant paidAt,
            @Nullable Instant acceptBefore,
            @Nullable Instant acceptedAt,

            @Nullable
            @Schema(
                    description = "Until when all of it is to leave, by the longest lead time of its lines",
                    examples = "2026-12-01T09:00:00Z")
            Instant shipBefore,

            @Nullable Instant shippedAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant endedAt) {}

    /** One line, as it was when bought. */
    @Schema(name = "OrderLine")
    public record Line(
            @Pattern(regexp = Shapes.ORDER_LINE) String id,
            @Pattern(regexp = Shapes.OFFER) String offer,
            @Pattern(regexp = Shapes.PRODUCT) String product,
            @Schema(examples = "Panier tressé") String title,
            @Schema(examples = "{\"taille\": \"L\"}") Map<String, String> options,
            @Schema(examples = "PAN-L") String vendorSku,
            @Schema(examples = "NEW") String condition,
            @Nullable @Pattern(regexp = Shapes.PICTURE) String picture,
            int quantity,
            @Schema(description = "Pieces that have left") int shipped,
            Amount unitPrice,
            Amount total) {}

    static OrderAnswer of(VendorOrderView view, String language) {
        return new OrderAnswer(
                view.id().text(),
                view.purchase().text(),
                view.number(),
                view.vendor().text(),
                view.vendorName(),
                view.status(),
                view.cancellable(),
                view.shippingMethod(),
                Amount.of(view.items()),
                Amount.of(view.shipping()),
                Amount.of(view.taxAdded()),
                Amount.of(view.taxIncluded()),
                Amount.of(view.total()),
                of(view.moments()),
                view.endedBy(),
                view.refusal(),
                view.refusedBy(),
                view.lines().stream().map(each -> of(each, language)).toList());
    }

    private static Moments of(VendorOrderView.Moments moments) {
        return new Moments(
                moments.placedAt(),
                moments.paidAt(),
                moments.acceptBefore(),
                moments.acceptedAt(),
                moments.shipBefore(),
                moments.shippedAt(),
                moments.deliveredAt(),
                moments.endedAt());
    }

    private static Line of(OrderLineView line, String language) {
        return new Line(
                line.id().text(),
                line.offer().text(),
                line.product().text(),
                line.title().in(language),
                line.options(),
                line.vendorSku(),
                line.condition(),
                line.picture(),
                line.quantity(),
                line.shipped(),
                Amount.of(line.unitPrice()),
                Amount.of(line.total()));
    }
}
