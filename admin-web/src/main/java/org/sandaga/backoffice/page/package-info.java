/** What the pages of the back office share: its menu, lists that are also files, and the colour of a status. */
@NullMarked
package org.sandaga.backoffice.page;

import org.jspecify.annotations.NullMarked;
