/** Pays each vendor what has become due, in runs that a second person approves. */
@NullMarked
@Module(dependsOn = {"market", "ledger", "vendor", "ordering", "payment", "fulfilment"})
package org.sandaga.payout;

import org.jspecify.annotations.NullMarked;
import org.sandaga.shared.Module;
