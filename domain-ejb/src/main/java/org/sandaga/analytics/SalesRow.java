package org.sandaga.analytics;

import org.sandaga.shared.Money;

/**
 * What is sold in one currency; only orders that were paid and not ended before they left.
 *
 * @param today since midnight in the first market
 * @param week since midnight six days before
 * @param weekBefore in the seven days before that midnight
 * @param month since midnight twenty-nine days before
 * @param commission of the last thirty days, without tax
 * @param takeRate commission as a share of articles and shipping of the last thirty days, in basis points
 * @param orders in the last seven days
 */
public record SalesRow(
        Money today, Money week, Money weekBefore, Money month, Money commission, long takeRate, long orders) {}
