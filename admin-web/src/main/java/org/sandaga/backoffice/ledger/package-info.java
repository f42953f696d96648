/** Looks through the books: accounts, entries, journals. */
@NullMarked
package org.sandaga.backoffice.ledger;

import org.jspecify.annotations.NullMarked;
