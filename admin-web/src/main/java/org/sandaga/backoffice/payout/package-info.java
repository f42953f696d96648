/** Pays the vendors: runs that one person proposes and another approves. */
@NullMarked
package org.sandaga.backoffice.payout;

import org.jspecify.annotations.NullMarked;
