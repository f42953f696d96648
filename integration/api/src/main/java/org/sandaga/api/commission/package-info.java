/** Commission rules, in the order in which they are asked. */
@NullMarked
package org.sandaga.api.commission;

import org.jspecify.annotations.NullMarked;
