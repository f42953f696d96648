/** Writes to shoppers, accounts and vendors about what concerns them, each message once, by mail. */
@NullMarked
@Module(dependsOn = {"identity", "market", "vendor", "customer", "ordering", "payment", "fulfilment", "payout"})
package org.sandaga.notification;

import org.jspecify.annotations.NullMarked;
import org.sandaga.shared.Module;
