package org.sandaga.commission;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Money;

/**
 * What a rule takes.
 *
 * @param rateBasisPoints the share of the base, 0 to 10 000 (100 %)
 * @param onShipping whether the same share is taken of the line's part of its package's shipping
 * @param taxBasisPoints tax on the fee, 0 to 10 000
 * @param limits at most one for each currency
 */
public record RuleFee(int rateBasisPoints, boolean onShipping, int taxBasisPoints, List<FeeLimit> limits) {
    private static final long WHOLE = 10_000;

    public RuleFee {
        limits = List.copyOf(limits);
    }

    /** The fee on a part of a package's shipping; floor and cap are for goods only. */
    Money feeOnShipping(Money part) {
        return onShipping ? part.basisPoints(rateBasisPoints).min(affordable(part)) : Money.zero(part.currency());
    }

    /** The fee on a base, rounded once; with its tax it never takes more than there is. */
    Money fee(Money base) {
        Money share = base.basisPoints(rateBasisPoints);
        Money atLeast = floor(base.currency()).map(share::max).orElse(share);
        return cap(base.currency()).map(atLeast::min).orElse(atLeast).min(affordable(base));
    }

    /** The largest fee that a base pays together with its tax. */
    private Money affordable(Money base) {
        BigDecimal fee = BigDecimal.valueOf(base.minor())
                .multiply(BigDecimal.valueOf(WHOLE))
                .divide(BigDecimal.valueOf(WHOLE + taxBasisPoints), 0, RoundingMode.DOWN);
        return Money.of(fee.longValueExact(), base.currency());
    }

    /** Which limit decided the fee: {@code floor}, {@code cap}, or none. */
    String limitOn(Money base) {
        int turn = fee(base).compareTo(base.basisPoints(rateBasisPoints));
        return turn > 0 ? "floor" : turn < 0 ? "cap" : "none";
    }

    Money tax(Money fee) {
        return fee.basisPoints(taxBasisPoints);
    }

    /** The least that is taken of a line in a currency, if anything is. */
    Optional<Money> floor(String currency) {
        return bound(currency, true);
    }

    /** The most that is taken of a line in a currency, if there is a most. */
    Optional<Money> cap(String currency) {
        return bound(currency, false);
    }

    private Optional<Money> bound(String currency, boolean floor) {
        return limits.stream()
                .filter(limit -> limit.currency().equals(currency))
                .findFirst()
                .flatMap(limit -> amount(floor ? limit.floorMinor() : limit.capMinor(), currency));
    }

    private static Optional<Money> amount(@Nullable Long minor, String currency) {
        return minor == null ? Optional.empty() : Optional.of(Money.of(minor, currency));
    }
}
