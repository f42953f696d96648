/** What every provider of payments, payouts and vendors' accounts must keep; each adapter's tests extend these. */
@NullMarked
package org.sandaga.connectors.payment;

import org.jspecify.annotations.NullMarked;
