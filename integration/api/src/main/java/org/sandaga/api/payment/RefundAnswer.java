package org.sandaga.api.payment;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Amount;
import org.sandaga.api.Shapes;
import org.sandaga.payment.Refund;
import org.sandaga.payment.RefundRow;

/** Money that goes back. */
@Schema(name = "Refund")
public record RefundAnswer(
        @Pattern(regexp = Shapes.REFUND) String id,

        @Nullable
        @Pattern(regexp = Shapes.VENDOR_ORDER)
        @Schema(description = "What it was paid for; null for money that came twice")
        String order,

        Amount amount,

        Refund.Status status,

        @Schema(examples = "VendorOrderRefused") String reason,
        Instant requestedAt,
        @Nullable Instant confirmedAt) {

    /** All refunds of a purchase. */
    public record RefundList(List<RefundAnswer> items) {
        static RefundList of(List<RefundRow> rows) {
            return new RefundList(rows.stream().map(RefundAnswer::of).toList());
        }
    }

    static RefundAnswer of(RefundRow row) {
        return new RefundAnswer(
                row.id().text(),
                row.order() == null ? null : row.order().text(),
                Amount.of(row.amount()),
                row.status(),
                row.reason(),
                row.requestedAt(),
                row.confirmedAt());
    }
}
