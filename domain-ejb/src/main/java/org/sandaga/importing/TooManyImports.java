package org.sandaga.importing;

import org.sandaga.shared.BusinessRuleViolated;

/** As many imports wait or run already as one may have at a time. */
public class TooManyImports extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public TooManyImports(int most) {
        super(most);
    }
}
