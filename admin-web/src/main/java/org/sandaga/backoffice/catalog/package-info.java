/** Looks after the catalogue: products, proposals, categories and what products say of themselves. */
@NullMarked
package org.sandaga.backoffice.catalog;

import org.jspecify.annotations.NullMarked;
