package org.sandaga.importing;

import org.sandaga.shared.BusinessRuleViolated;

/** The import was cancelled, or another node carries it on; whoever worked on it stops. */
class NotOurImport extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    NotOurImport(ImportId id) {
        super(id.text());
    }
}
