package org.sandaga.api.payout;

import java.util.List;
import java.util.Locale;

import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.sandaga.api.Amount;
import org.sandaga.api.Shapes;
import org.sandaga.payout.PayoutPlan;
import org.sandaga.payout.WhyNot;

/** Who would be paid what, and who not. */
@Schema(name = "PayoutPlan")
public record PayoutPlanAnswer(Amount total, List<Planned> payouts, List<LeftOut> leftOut) {

    /** A vendor that would be paid. */
    @Schema(name = "PlannedPayout")
    public record Planned(
            @Pattern(regexp = Shapes.VENDOR) String vendor,
            @Schema(examples = "Chez Fatou") String vendorName,
            Amount amount) {}

    /** A vendor that is not paid. */
    @Schema(name = "LeftOutOfPayout")
    public record LeftOut(
            @Pattern(regexp = Shapes.VENDOR) String vendor,
            @Schema(examples = "Chez Fatou") String vendorName,

            @Schema(description = "What would be due; negative for what is owed")
            Amount amount,

            WhyNot reason,

            @Schema(examples = "Le vendeur est suspendu.") String explanation) {
        static LeftOut of(PayoutPlan.LeftOut each, Locale language) {
            return new LeftOut(
                    each.vendor().text(),
                    each.name(),
                    Amount.of(each.amount()),
                    each.reason(),
                    each.reason().in(language));
        }
    }

    static PayoutPlanAnswer of(PayoutPlan plan, Locale language) {
        return new PayoutPlanAnswer(
                Amount.of(plan.total()),
                plan.payouts().stream()
                        .map(each -> new Planned(each.vendor().text(), each.name(), Amount.of(each.amount())))
                        .toList(),
                plan.leftOut().stream().map(each -> LeftOut.of(each, language)).toList());
    }
}
