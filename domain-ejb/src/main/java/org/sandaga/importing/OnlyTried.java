package org.sandaga.importing;

import org.sandaga.shared.BusinessRuleViolated;

/** A dry run has done everything and undoes it: what came of it is carried out of the transaction that ends. */
class OnlyTried extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    private final transient Taken taken;

    OnlyTried(Taken taken) {
        super();
        this.taken = taken;
    }

    Taken taken() {
        return taken;
    }
}
