/** Carries events over the broker: out of the outbox to the topic, from the queues to the inbox, and dead letters back. */
@NullMarked
package org.sandaga.connectors.broker;

import org.jspecify.annotations.NullMarked;
