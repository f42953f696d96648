package org.sandaga.commission;

import java.time.Instant;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.ProductId;
import org.sandaga.offer.Condition;
import org.sandaga.shared.VendorId;

/**
 * Which sales a rule is for; null leaves a question open, and all that are asked must be answered with yes.
 *
 * @param category this category or any below it
 * @param prices of one piece
 * @param from first moment, by business time
 * @param until the moment after the last
 */
public record RuleMatch(
        @Nullable VendorId vendor,
        @Nullable CategoryId category,
        @Nullable ProductId product,
        @Nullable Condition condition,
        @Nullable PriceBand prices,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** Every sale. */
    public static final RuleMatch ANY = new RuleMatch(null, null, null, null, null, null, null);

    /** True when the rule is for this line, whose category stands under the given ones (itself among them). */
    boolean holds(CommissionLine line, Collection<CategoryId> categories, Instant at) {
        return is(vendor, line.vendor())
                && is(product, line.product())
                && is(condition, line.condition())
                && (category == null || categories.contains(category))
                && (prices == null || prices.holds(line.unitPrice()))
                && isInForce(at);
    }

    /** Whether the sales of any vendor may be asked by it, now or later. */
    boolean isGeneral(Instant now) {
        return vendor == null && product == null && (until == null || now.isBefore(until));
    }

    private boolean isInForce(Instant at) {
        return (from == null || !at.isBefore(from)) && (until == null || at.isBefore(until));
    }

    private static boolean is(@Nullable Object wanted, Object there) {
        return wanted == null || wanted.equals(there);
    }
}
