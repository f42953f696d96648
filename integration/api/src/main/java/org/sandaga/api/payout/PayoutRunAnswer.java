package org.sandaga.api.payout;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Amount;
import org.sandaga.api.Located;
import org.sandaga.api.Shapes;
import org.sandaga.payout.PayoutRunRow;
import org.sandaga.payout.PayoutRunStatus;
import org.sandaga.payout.PayoutRunView;

/** A run with its payouts and whom it leaves out. */
@Schema(name = "PayoutRun")
public record PayoutRunAnswer(
        Item run,
        List<PayoutAnswer.Item> payouts,

        @Schema(description = "Vendors that something was due to when it was proposed, and why they were not paid")
        List<PayoutPlanAnswer.LeftOut> leftOut)
        implements Located {

    /** A run in a list. */
    @Schema(name = "PayoutRunItem")
    public record Item(
            @Pattern(regexp = Shapes.PAYOUT_RUN) String id,
            PayoutRunStatus status,
            Amount total,

            @Schema(description = "How many vendors it pays")
            int payouts,

            @Schema(description = "How many of these are not settled, failed or dropped yet")
            int open,

            @Schema(description = "It holds what became payable until then")
            Instant through,

            @Pattern(regexp = Shapes.USER) String proposedBy,
            Instant proposedAt,
            @Nullable @Pattern(regexp = Shapes.USER) String decidedBy,
            @Nullable Instant decidedAt) {
        static Item of(PayoutRunRow row) {
            return new Item(
                    row.id().text(),
                    row.status(),
                    Amount.of(row.total()),
                    row.payouts(),
                    row.open(),
                    row.through(),
                    row.proposedBy().text(),
                    row.proposedAt(),
                    row.decidedBy() == null ? null : row.decidedBy().text(),
                    row.decidedAt());
        }
    }

    static PayoutRunAnswer of(PayoutRunView view, Locale language) {
        return new PayoutRunAnswer(
                Item.of(view.run()),
                view.payouts().stream().map(PayoutAnswer.Item::of).toList(),
                view.leftOut().stream()
                        .map(each -> PayoutPlanAnswer.LeftOut.of(each, language))
                        .toList());
    }

    @Override
    public String path() {
        return "admin/payout-runs/" + run.id();
    }
}
