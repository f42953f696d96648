/** What the portals share: who is there, in which language, how they come in and go, and what guards every page. */
@NullMarked
package org.sandaga.portal;

import org.jspecify.annotations.NullMarked;
