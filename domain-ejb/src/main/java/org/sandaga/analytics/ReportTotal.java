package org.sandaga.analytics;

import java.math.BigDecimal;
import java.util.Optional;

import org.sandaga.shared.Money;

/**
 * All lines of a report together.
 *
 * @param orders how many vendor orders; by category, how many pieces
 * @param sold what was paid; by category, for articles only
 * @param commission what the marketplace keeps of it, without tax
 */
public record ReportTotal(long orders, Money sold, Money commission) {
    /** What one of them comes to on average, rounded as all money is; none when there is none. */
    public Optional<Money> average() {
        return orders == 0
                ? Optional.empty()
                : Optional.of(Money.of(
                        BigDecimal.valueOf(sold.minor())
                                .divide(BigDecimal.valueOf(orders), 0, Money.ROUNDING)
                                .longValueExact(),
                        sold.currency()));
    }
}
