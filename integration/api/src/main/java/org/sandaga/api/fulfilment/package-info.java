/** Parcels: sending them, following them, saying that they arrived. */
@NullMarked
package org.sandaga.api.fulfilment;

import org.jspecify.annotations.NullMarked;
