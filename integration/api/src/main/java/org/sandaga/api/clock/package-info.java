/** The business clock, where it can be moved. */
@NullMarked
package org.sandaga.api.clock;

import org.jspecify.annotations.NullMarked;
