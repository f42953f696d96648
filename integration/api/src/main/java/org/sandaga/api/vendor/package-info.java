/** Vendors: applying, the team, the shop, and the operator's decisions about them. */
@NullMarked
package org.sandaga.api.vendor;

import org.jspecify.annotations.NullMarked;
