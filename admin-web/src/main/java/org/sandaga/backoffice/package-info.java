/** The back office: the portal of those who operate the marketplace. */
@NullMarked
package org.sandaga.backoffice;

import org.jspecify.annotations.NullMarked;
