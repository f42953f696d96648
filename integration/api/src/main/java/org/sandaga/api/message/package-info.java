/** What was written to whom, for the operator's staff. */
@NullMarked
package org.sandaga.api.message;

import org.jspecify.annotations.NullMarked;
