package org.sandaga.analytics;

import org.sandaga.shared.Money;

/**
 * All lines of a report together.
 *
 * @param orders how many vendor orders; by category, how many pieces
 * @param sold what was paid; by category, for articles only
 * @param commission what the marketplace keeps of it, without tax
 */
public record ReportTotal(long orders, Money sold, Money commission) {}
