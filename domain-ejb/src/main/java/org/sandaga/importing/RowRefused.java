package org.sandaga.importing;

import org.sandaga.shared.BusinessRuleViolated;

/** A row cannot be taken in; the others can. */
class RowRefused extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    RowRefused(String code, Object... arguments) {
        super(arguments);
        this.fault = new Fault(code, java.util.List.of(arguments));
    }

    Fault fault() {
        return fault;
    }
}
