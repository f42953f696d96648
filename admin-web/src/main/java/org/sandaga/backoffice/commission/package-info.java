/** Orders the rules of what the marketplace keeps. */
@NullMarked
package org.sandaga.backoffice.commission;

import org.jspecify.annotations.NullMarked;
