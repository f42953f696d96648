/** The back office: its menu and its home. */
@NullMarked
package org.sandaga.backoffice;

import org.jspecify.annotations.NullMarked;
