/** Says what the marketplace takes of each sale: ordered rules, first match, with the reason in words. */
@NullMarked
@Module(dependsOn = {"vendor", "catalog", "offer"})
package org.sandaga.commission;

import org.jspecify.annotations.NullMarked;
import org.sandaga.shared.Module;
