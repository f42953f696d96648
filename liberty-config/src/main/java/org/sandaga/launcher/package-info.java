/** Starts, checks and stops the product: the embedded parts or the real ones, the schema and the server. */
@NullMarked
package org.sandaga.launcher;

import org.jspecify.annotations.NullMarked;
