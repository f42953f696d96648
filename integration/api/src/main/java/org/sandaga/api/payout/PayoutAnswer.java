package org.sandaga.api.payout;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Amount;
import org.sandaga.api.Shapes;
import org.sandaga.payout.PayoutRow;
import org.sandaga.payout.PayoutStatus;
import org.sandaga.payout.PayoutView;

/** A payout with what it is made of. */
@Schema(name = "Payout")
public record PayoutAnswer(
        Item payout,

        @Schema(description = "By vendor order; they add up to the payout")
        List<Share> shares) {

    /** A payout in a list. */
    @Schema(name = "PayoutItem")
    public record Item(
            @Pattern(regexp = Shapes.PAYOUT) String id,
            @Pattern(regexp = Shapes.PAYOUT_RUN) String run,
            @Pattern(regexp = Shapes.VENDOR) String vendor,
            @Schema(examples = "Chez Fatou") String vendorName,
            Amount amount,
            PayoutStatus status,
            @Schema(examples = "stripe") String provider,

            @Schema(description = "The provider's name of the vendor's account", examples = "acct_1032D82eZvKYlo2C")
            String destination,

            @Nullable
            @Schema(description = "The provider's name of the transfer", examples = "tr_1MiN3gLkdIwHu7ixNCZvFdgA")
            String reference,

            @Nullable
            @Schema(description = "The provider's code, or why it was never sent", examples = "account_closed")
            String failure,

            Instant plannedAt,
            @Nullable Instant sentAt,
            @Nullable Instant settledAt) {
        static Item of(PayoutRow row) {
            return new Item(
                    row.id().text(),
                    row.run().text(),
                    row.vendor().text(),
                    row.vendorName(),
                    Amount.of(row.amount()),
                    row.status(),
                    row.provider(),
                    row.destination(),
                    row.reference(),
                    row.failure(),
                    row.plannedAt(),
                    row.sentAt(),
                    row.settledAt());
        }
    }

    /** What one order brings. */
    @Schema(name = "PayoutShare")
    public record Share(
            @Pattern(regexp = Shapes.VENDOR_ORDER) String order,
            @Schema(examples = "100234-1") String number,

            @Schema(description = "Negative for what the vendor owed of it")
            Amount amount) {}

    static PayoutAnswer of(PayoutView view) {
        return new PayoutAnswer(
                Item.of(view.payout()),
                view.shares().stream()
                        .map(each -> new Share(each.order().text(), each.number(), Amount.of(each.amount())))
                        .toList());
    }
}
