package org.sandaga.importing;

import org.sandaga.shared.BusinessRuleViolated;

/** The import cannot begin without this file. */
public class FileIsMissing extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public FileIsMissing(ImportFile file) {
        super(file);
    }
}
