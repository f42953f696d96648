/** Takes money, gives it back and pays vendors through Stripe. */
@NullMarked
package org.sandaga.connectors.stripe;

import org.jspecify.annotations.NullMarked;
