/** How the marketplace does: its home page and its invariants. */
@NullMarked
package org.sandaga.backoffice.home;

import org.jspecify.annotations.NullMarked;
