/** Says where the marketplace sells: in which currency, languages and time zone, and whether prices include tax. */
@NullMarked
@Module(dependsOn = {})
package org.sandaga.market;

import org.jspecify.annotations.NullMarked;
import org.sandaga.shared.Module;
