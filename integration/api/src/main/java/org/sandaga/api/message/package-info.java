/** What was written to people, and the events that could not be delivered. */
@NullMarked
package org.sandaga.api.message;

import org.jspecify.annotations.NullMarked;
