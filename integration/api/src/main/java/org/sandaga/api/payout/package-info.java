/** What vendors are paid: the operator's runs, the vendor's payouts. */
@NullMarked
package org.sandaga.api.payout;

import org.jspecify.annotations.NullMarked;
