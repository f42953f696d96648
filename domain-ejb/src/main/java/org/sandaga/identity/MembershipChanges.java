package org.sandaga.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Hears that people act for a vendor otherwise than before, so that no open session is believed any longer. */
@Dependent
public class MembershipChanges {
    private final LiveSessions live;

    @Inject
    MembershipChanges(LiveSessions live) {
        this.live = live;
    }

    /** Has every session looked up anew on this node, once more when the transaction is over. */
    public void happened() {
        live.forgetAll();
    }
}
