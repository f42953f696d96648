/** What the operator says of itself and to everybody: help, terms, privacy, imprint, and to search engines. */
@NullMarked
package org.sandaga.storefront.help;

import org.jspecify.annotations.NullMarked;
