/** What a vendor proposes to the catalogue, with pictures, and what came of it. */
@NullMarked
package org.sandaga.vendorportal.catalog;

import org.jspecify.annotations.NullMarked;
