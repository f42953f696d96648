/** What happened, and how this marketplace is set. */
@NullMarked
package org.sandaga.backoffice.audit;

import org.jspecify.annotations.NullMarked;
