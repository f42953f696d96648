/** Keeps pictures by the hash of their bytes, so that a name never changes its content. */
@NullMarked
@Module(dependsOn = {})
package org.sandaga.media;

import org.jspecify.annotations.NullMarked;
import org.sandaga.shared.Module;
