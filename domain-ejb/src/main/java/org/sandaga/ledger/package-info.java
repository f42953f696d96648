/** Where every amount of the marketplace is written down: double entry, append-only, per currency, sealed. */
@NullMarked
@Module(dependsOn = {})
package org.sandaga.ledger;

import org.jspecify.annotations.NullMarked;
import org.sandaga.shared.Module;
