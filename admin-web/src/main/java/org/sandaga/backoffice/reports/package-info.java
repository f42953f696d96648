/** Adds up what was sold. */
@NullMarked
package org.sandaga.backoffice.reports;

import org.jspecify.annotations.NullMarked;
