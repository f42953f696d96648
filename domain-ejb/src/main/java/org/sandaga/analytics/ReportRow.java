package org.sandaga.analytics;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Money;
import org.sandaga.shared.Texts;
import org.sandaga.shared.VendorId;

/**
 * One line of a report.
 *
 * @param label the day, the shop, the market's code or the category's name
 * @param orders how many vendor orders; of a category, how many pieces
 * @param sold what was paid; of a category, for its articles only
 * @param commission what the marketplace keeps of it, without tax; of a category, of its articles
 * @param vendor whose shop it is; null of anything but a shop
 */
public record ReportRow(
        Texts label,
        long orders,
        Money sold,
        Money commission,
        @Nullable VendorId vendor) {}
