/** Knows the rate of tax for a class of goods in a market on a day, and how much of a price it is. */
@NullMarked
@Module(dependsOn = {"market"})
package org.sandaga.tax;

import org.jspecify.annotations.NullMarked;
import org.sandaga.shared.Module;
