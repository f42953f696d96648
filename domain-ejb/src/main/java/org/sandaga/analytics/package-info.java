/** Looks over all capabilities for those who work here: what is to be done now, how sales go; it changes nothing. */
@NullMarked
@Module(dependsOn = {"vendor", "catalog", "offer", "ordering", "inventory", "payout"})
package org.sandaga.analytics;

import org.jspecify.annotations.NullMarked;
import org.sandaga.shared.Module;
