package org.sandaga.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One outside party that the sandbox plays. */
public interface StandIn extends AutoCloseable {

    /** Adds its own paths and its part of the control API. */
    void routes(Router router);

    /** What it holds, by parts, for the control page. */
    ObjectNode state();

    /** Forgets everything. */
    void reset();

    @Override
    void close();
}
