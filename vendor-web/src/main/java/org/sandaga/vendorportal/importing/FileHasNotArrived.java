package org.sandaga.vendorportal.importing;

import org.sandaga.shared.BusinessRuleViolated;

/** The file of an import broke off on its way, or was never sent. */
class FileHasNotArrived extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;
}
