package org.sandaga.analytics;

import org.sandaga.shared.Money;
import org.sandaga.shared.Texts;

/**
 * One line of a report.
 *
 * @param label the day, the shop, the market's code or the category's name
 * @param orders how many vendor orders; of a category, how many pieces
 * @param sold what was paid; of a category, for its articles only
 * @param commission what the marketplace keeps of it, without tax; of a category, of its articles
 */
public record ReportRow(Texts label, long orders, Money sold, Money commission) {}
