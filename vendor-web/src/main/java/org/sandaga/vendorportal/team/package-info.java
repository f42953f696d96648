/** Who works for a shop, and how somebody joins it. */
@NullMarked
package org.sandaga.vendorportal.team;

import org.jspecify.annotations.NullMarked;
