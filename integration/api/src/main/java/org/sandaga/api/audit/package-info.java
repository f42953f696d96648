/** What happened, for those who look into it. */
@NullMarked
package org.sandaga.api.audit;

import org.jspecify.annotations.NullMarked;
