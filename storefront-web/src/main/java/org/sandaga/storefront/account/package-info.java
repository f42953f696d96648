/** Signing up, proving an address, passwords, addresses, and applying to sell. */
@NullMarked
package org.sandaga.storefront.account;

import org.jspecify.annotations.NullMarked;
