/** Keeps pictures in a folder. */
@NullMarked
package org.sandaga.connectors.media;

import org.jspecify.annotations.NullMarked;
