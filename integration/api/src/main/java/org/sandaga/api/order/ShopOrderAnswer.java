package org.sandaga.api.order;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Address;
import org.sandaga.api.Amount;
import org.sandaga.api.Shapes;
import org.sandaga.ordering.ShopOrderRow;
import org.sandaga.ordering.ShopOrderView;
import org.sandaga.ordering.VendorOrderStatus;

/** A vendor order as its vendor sees it: with the address and with what the marketplace keeps. */
@Schema(name = "ShopOrder")
public record ShopOrderAnswer(
        OrderAnswer order,
        Address shipTo,

        @Schema(description = "Of the shopper") @Pattern(regexp = Shapes.LANGUAGE)
        String language,

        Amount commission,
        Amount commissionTax,
        @Schema(description = "What is left for the vendor") Amount net,
        List<Kept> commissions) {

    /** What the marketplace keeps of one line. */
    @Schema(name = "KeptCommission")
    public record Kept(
            @Nullable @Pattern(regexp = Shapes.ORDER_LINE) @Schema(description = "Null for the shipping")
            String line,

            Amount base,
            Amount amount,
            Amount tax,

            @Schema(description = "The rule that matched", examples = "10 % : règle générale")
            String explanation) {}

    /** A vendor order in its vendor's list. */
    @Schema(name = "ShopOrderItem")
    public record Item(
            @Pattern(regexp = Shapes.VENDOR_ORDER) String id,
            @Schema(examples = "100234-1") String number,
            VendorOrderStatus status,
            @Schema(examples = "Awa Diop") String recipient,
            @Schema(examples = "Dakar") String city,
            int pieces,
            Amount total,
            Instant placedAt,
            @Nullable Instant acceptBefore,

            @Nullable
            @Schema(
                    description = "Until when all of it is to leave, from its acceptance on",
                    examples = "2026-12-01T09:00:00Z")
            Instant shipBefore) {
        static Item of(ShopOrderRow row) {
            return new Item(
                    row.id().text(),
                    row.number(),
                    row.status(),
                    row.recipient(),
                    row.city(),
                    row.pieces(),
                    Amount.of(row.total()),
                    row.placedAt(),
                    row.acceptBefore(),
                    row.shipBefore());
        }
    }

    static ShopOrderAnswer of(ShopOrderView view, String language) {
        return new ShopOrderAnswer(
                OrderAnswer.of(view.order(), language),
                Address.of(view.shipTo()),
                view.language(),
                Amount.of(view.commission()),
                Amount.of(view.commissionTax()),
                Amount.of(view.net()),
                view.commissions().stream()
                        .map(each -> new Kept(
                                each.line() == null ? null : each.line().text(),
                                Amount.of(each.base()),
                                Amount.of(each.amount()),
                                Amount.of(each.tax()),
                                each.explanation().in(language)))
                        .toList());
    }
}
