/** Holds what can be sold, whoever sells it: the tree of categories with their attributes, products and variants. */
@NullMarked
@Module(dependsOn = {"media", "vendor"})
package org.sandaga.catalog;

import org.jspecify.annotations.NullMarked;
import org.sandaga.shared.Module;
