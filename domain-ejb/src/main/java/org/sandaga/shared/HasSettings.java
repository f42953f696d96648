package org.sandaga.shared;

import java.util.List;

/** The settings of a capability; made once when the server starts, so that a wrong one ends the start. */
public interface HasSettings {

    /** Those that may be changed while the marketplace runs. */
    default List<Setting<?>> settings() {
        return List.of();
    }
}
