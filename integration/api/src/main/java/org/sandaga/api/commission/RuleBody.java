package org.sandaga.api.commission;

import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Amount;
import org.sandaga.api.Shapes;
import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.ProductId;
import org.sandaga.commission.FeeLimit;
import org.sandaga.commission.PriceBand;
import org.sandaga.commission.RuleDraft;
import org.sandaga.commission.RuleFee;
import org.sandaga.commission.RuleMatch;
import org.sandaga.offer.Condition;
import org.sandaga.shared.Id;
import org.sandaga.shared.VendorId;

/** What a commission rule says; null leaves a question open. */
@Schema(name = "CommissionRuleDraft")
public record RuleBody(
        @NotNull
        @Size(min = 1, max = 100)
        @Schema(description = "Shown to vendors as the reason of a fee", examples = "Artisanat")
        String name,

        @NotNull @Valid Match match,
        @NotNull @Valid Fee fee) {

    /** Which sales it is for. */
    @Schema(name = "CommissionMatch")
    public record Match(
            @Nullable @Pattern(regexp = Shapes.VENDOR) String vendor,

            @Nullable @Pattern(regexp = Shapes.CATEGORY) @Schema(description = "This category or any below it")
            String category,

            @Nullable @Pattern(regexp = Shapes.PRODUCT) String product,
            @Nullable Condition condition,
            @Nullable @Valid Band prices,

            @Nullable @Schema(description = "First moment, by business time")
            Instant from,

            @Nullable @Schema(description = "The moment after the last")
            Instant until) {}

    /** A range of prices of one piece. */
    @Schema(name = "PriceBand")
    public record Band(
            @NotNull @Valid Amount from,

            @Nullable @Valid @Schema(description = "The lowest price above it")
            Amount below) {}

    /** What it takes. */
    @Schema(name = "CommissionFee")
    public record Fee(
            @NotNull @Min(0) @Max(10_000) @Schema(description = "1000 is 10 %", examples = "1000")
            Integer rateBasisPoints,

            @NotNull @Schema(description = "Whether the same share is taken of the shipping")
            Boolean onShipping,

            @NotNull @Min(0) @Max(10_000) @Schema(description = "Tax on the fee", examples = "1800")
            Integer taxBasisPoints,

            @NotNull @Size(max = 10) @Schema(description = "At most one for each currency")
            List<@NotNull @Valid Limit> limits) {}

    /** The least and the most that it takes of one line. */
    @Schema(name = "CommissionLimit")
    public record Limit(
            @NotNull @Pattern(regexp = Shapes.CURRENCY) String currency,
            @Nullable @Min(0) Long floorMinor,
            @Nullable @Min(0) Long capMinor) {}

    RuleDraft plain() {
        return new RuleDraft(
                name,
                new RuleMatch(
                        match.vendor() == null ? null : VendorId.parse(match.vendor()),
                        match.category() == null ? null : CategoryId.parse(match.category()),
                        match.product() == null ? null : ProductId.parse(match.product()),
                        match.condition(),
                        band(match.prices()),
                        match.from(),
                        match.until()),
                new RuleFee(
                        fee.rateBasisPoints(),
                        fee.onShipping(),
                        fee.taxBasisPoints(),
                        fee.limits().stream()
                                .map(each -> new FeeLimit(each.currency(), each.floorMinor(), each.capMinor()))
                                .toList()));
    }

    private static @Nullable PriceBand band(@Nullable Band band) {
        return band == null
                ? null
                : new PriceBand(
                        band.from().money(),
                        band.below() == null ? null : band.below().money());
    }

    static Match of(RuleMatch match) {
        return new Match(
                text(match.vendor()),
                text(match.category()),
                text(match.product()),
                match.condition(),
                match.prices() == null
                        ? null
                        : new Band(
                                Amount.of(match.prices().from()),
                                Amount.ofNullable(match.prices().below())),
                match.from(),
                match.until());
    }

    static Fee of(RuleFee fee) {
        return new Fee(
                fee.rateBasisPoints(),
                fee.onShipping(),
                fee.taxBasisPoints(),
                fee.limits().stream()
                        .map(each -> new Limit(each.currency(), each.floorMinor(), each.capMinor()))
                        .toList());
    }

    private static @Nullable String text(@Nullable Id id) {
        return id == null ? null : id.text();
    }
}
