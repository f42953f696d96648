package org.sandaga.api.order;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Address;
import org.sandaga.api.Amount;
import org.sandaga.api.Shapes;
import org.sandaga.ordering.PurchaseRow;
import org.sandaga.ordering.PurchaseStatus;
import org.sandaga.ordering.PurchaseView;

/** A purchase, for its buyer and for staff, in the caller's language. */
@Schema(name = "Purchase")
public record PurchaseAnswer(
        @Pattern(regexp = Shapes.PURCHASE) String id,
        @Schema(examples = "100234") String number,
        PurchaseStatus status,
        @Pattern(regexp = Shapes.COUNTRY) String market,
        @Pattern(regexp = Shapes.LANGUAGE) String language,
        boolean pricesIncludeTax,
        @Schema(examples = "awa@example.org") String email,
        Address shipTo,
        Address billTo,
        Amount total,
        Instant placedAt,
        @Schema(description = "When it is given up unpaid") Instant payBefore,
        @Nullable Instant paidAt,
        @Schema(description = "One for each vendor") List<OrderAnswer> orders) {

    /** A purchase in a list. */
    @Schema(name = "PurchaseItem")
    public record Item(
            @Pattern(regexp = Shapes.PURCHASE) String id,
            @Schema(examples = "100234") String number,
            PurchaseStatus status,
            Amount total,

            @Schema(description = "How many vendors it is from")
            int vendors,

            @Schema(examples = "awa@example.org") String email,
            Instant placedAt) {
        static Item of(PurchaseRow row) {
            return new Item(
                    row.id().text(),
                    row.number(),
                    row.status(),
                    Amount.of(row.total()),
                    row.vendors(),
                    row.email(),
                    row.placedAt());
        }
    }

    static PurchaseAnswer of(PurchaseView view, String language) {
        return new PurchaseAnswer(
                view.id().text(),
                view.number(),
                view.status(),
                view.market(),
                view.language(),
                view.pricesIncludeTax(),
                view.email(),
                Address.of(view.shipTo()),
                Address.of(view.billTo()),
                Amount.of(view.total()),
                view.placedAt(),
                view.payBefore(),
                view.paidAt(),
                view.orders().stream()
                        .map(each -> OrderAnswer.of(each, language))
                        .toList());
    }
}
