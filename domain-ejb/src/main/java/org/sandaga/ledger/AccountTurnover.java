package org.sandaga.ledger;

import org.sandaga.shared.Money;

/**
 * What moved on an account in some time.
 *
 * @param before what it held when that began, positive on the side where the type grows; nothing without a beginning
 * @param debits all debits of that time
 * @param credits all credits of that time
 * @param after what it held when that ended, on the side of {@code before}
 */
public record AccountTurnover(Money before, Money debits, Money credits, Money after) {}
