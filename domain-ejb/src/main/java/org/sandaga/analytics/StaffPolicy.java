package org.sandaga.analytics;

import org.sandaga.shared.Actor;
import org.sandaga.shared.NotAllowed;

/** Who counts as the operator's staff for what any of them may know. */
final class StaffPolicy {

    private StaffPolicy() {}

    /** @throws NotAllowed when the actor is no member of the staff */
    static void require(Actor actor) {
        if (actor.vendor() != null || actor.permissions().isEmpty()) {
            throw new NotAllowed("staff");
        }
    }
}
