/** Catalogues that the operator takes in, and what became of their rows. */
@NullMarked
package org.sandaga.backoffice.importing;

import org.jspecify.annotations.NullMarked;
