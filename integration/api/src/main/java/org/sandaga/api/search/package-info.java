/** What everybody may look for and look at: the search, suggestions, product pages. */
@NullMarked
package org.sandaga.api.search;

import org.jspecify.annotations.NullMarked;
