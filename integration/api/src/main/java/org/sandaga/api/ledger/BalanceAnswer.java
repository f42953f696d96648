package org.sandaga.api.ledger;

import java.util.List;

import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.sandaga.api.Amount;
import org.sandaga.api.Shapes;
import org.sandaga.ledger.VendorBalance;

/** How a vendor stands in one currency; every figure is the sum of ledger entries. */
@Schema(name = "Balance")
public record BalanceAnswer(
        @Pattern(regexp = Shapes.CURRENCY) String currency,
        @Schema(description = "Earned, not yet due") Amount pending,
        @Schema(description = "Due with the next payout") Amount payable,

        @Schema(description = "What the vendor owes, netted by the next payout")
        Amount receivable,

        @Schema(description = "Kept back for a while") Amount reserve,
        @Schema(description = "Frozen by disputes") Amount hold,

        @Schema(description = "What the next payout may bring: payable less what is owed")
        Amount available) {

    /** In each currency. */
    @Schema(name = "Balances")
    public record All(List<BalanceAnswer> items) {
        static All of(List<VendorBalance> balances) {
            return new All(balances.stream().map(BalanceAnswer::of).toList());
        }
    }

    static BalanceAnswer of(VendorBalance balance) {
        return new BalanceAnswer(
                balance.currency(),
                Amount.of(balance.pending()),
                Amount.of(balance.payable()),
                Amount.of(balance.receivable()),
                Amount.of(balance.reserve()),
                Amount.of(balance.hold()),
                Amount.of(balance.available()));
    }
}
