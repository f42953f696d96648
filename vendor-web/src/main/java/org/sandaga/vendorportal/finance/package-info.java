/** A shop's money: balances, movements, payouts. */
@NullMarked
package org.sandaga.vendorportal.finance;

import org.jspecify.annotations.NullMarked;
