/** The books: what vendors have earned, and the operator's accounts and journals. */
@NullMarked
package org.sandaga.api.ledger;

import org.jspecify.annotations.NullMarked;
