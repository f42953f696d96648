package org.sandaga.importing;

import org.sandaga.shared.BusinessRuleViolated;

/** The import stands where this cannot be done to it. */
public class ImportNotInState extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public ImportNotInState(ImportId id, ImportState state) {
        super(id.text(), state);
    }
}
