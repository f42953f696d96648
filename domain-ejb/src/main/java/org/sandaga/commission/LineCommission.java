package org.sandaga.commission;

import org.sandaga.shared.Money;
import org.sandaga.shared.Texts;

/**
 * What the marketplace takes of one line, to be frozen with the order.
 *
 * @param key the caller's name for the line
 * @param rule which rule matched
 * @param rateBasisPoints its rate then
 * @param base the price of the goods it was computed on
 * @param commission the fee
 * @param tax the tax on the fee
 * @param explanation why, in French and English
 */
public record LineCommission(
        String key, RuleId rule, int rateBasisPoints, Money base, Money commission, Money tax, Texts explanation) {}
