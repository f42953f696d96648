/** Tells a load balancer whether this node can serve. */
@NullMarked
package org.sandaga.connectors.health;

import org.jspecify.annotations.NullMarked;
