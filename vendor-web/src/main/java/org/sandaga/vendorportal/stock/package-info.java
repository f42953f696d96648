/** What came and went of all that a vendor sells. */
@NullMarked
package org.sandaga.vendorportal.stock;

import org.jspecify.annotations.NullMarked;
