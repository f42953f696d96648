/** Accounts, and the roles of the operator's staff. */
@NullMarked
package org.sandaga.backoffice.identity;

import org.jspecify.annotations.NullMarked;
