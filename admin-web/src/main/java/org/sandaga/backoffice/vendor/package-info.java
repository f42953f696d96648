/** Decides about vendors, and shows all that is known of one. */
@NullMarked
package org.sandaga.backoffice.vendor;

import org.jspecify.annotations.NullMarked;
