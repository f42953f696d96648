/** Shows what was bought, with all its money. */
@NullMarked
package org.sandaga.backoffice.ordering;

import org.jspecify.annotations.NullMarked;
