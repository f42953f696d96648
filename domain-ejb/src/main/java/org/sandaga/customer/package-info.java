/** Keeps what a shopper tells about themselves: profile and address book. */
@NullMarked
@Module(dependsOn = {"identity", "market"})
package org.sandaga.customer;

import org.jspecify.annotations.NullMarked;
import org.sandaga.shared.Module;
