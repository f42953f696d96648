package org.sandaga.commission;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Money;
import org.sandaga.shared.Texts;

/**
 * What the marketplace takes of the shipping of one vendor's package, to be frozen with the order.
 *
 * <p>The shipping is split over the lines by their price, and each part follows its line's rule.
 *
 * @param rule the rule that decided, or null when several did
 * @param base the price of the shipping
 * @param explanation why, in French and English
 */
public record ShippingCommission(@Nullable RuleId rule, Money base, Money commission, Money tax, Texts explanation) {}
