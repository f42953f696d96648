/** Brings the shopper's money in and back through payment providers, and knows how much of it is which vendor's. */
@NullMarked
@Module(dependsOn = {"ledger", "vendor", "ordering"})
package org.sandaga.payment;

import org.jspecify.annotations.NullMarked;
import org.sandaga.shared.Module;
