/** Catalogues that come as files. */
@NullMarked
package org.sandaga.api.importing;

import org.jspecify.annotations.NullMarked;
