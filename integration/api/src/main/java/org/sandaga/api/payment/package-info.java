/** Paying purchases, getting money back, and the calls of payment providers. */
@NullMarked
package org.sandaga.api.payment;

import org.jspecify.annotations.NullMarked;
