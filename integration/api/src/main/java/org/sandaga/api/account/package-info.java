/** Accounts, tokens and what a shopper keeps about themselves. */
@NullMarked
package org.sandaga.api.account;

import org.jspecify.annotations.NullMarked;
