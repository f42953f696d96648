/** A vendor's catalogue out of a file: upload, mapping, try, rows at fault, doing it. */
@NullMarked
package org.sandaga.vendorportal.importing;

import org.jspecify.annotations.NullMarked;
